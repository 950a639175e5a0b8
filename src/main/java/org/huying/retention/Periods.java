package org.huying.retention;

import java.util.Optional;

/** The table {@code processes/retention.dmn}. */
public interface Periods {

    /** @param category empty when nobody chose one */
    Period of(Optional<String> category);
}
