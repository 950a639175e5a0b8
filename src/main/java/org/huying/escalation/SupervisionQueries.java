package org.huying.escalation;

import java.util.List;

/** Reads what was demanded and answered. */
public interface SupervisionQueries {

    /** Oldest first. */
    List<Supervision> ofRequest(String number);
}
