package org.huying.worklist;

import java.util.Map;

/** Proposes values of forms that are worked out rather than read; each module that can is asked. */
public interface Proposals {

    /** @return values by the name of the preset in the declarations */
    Map<String, String> of(String requestNumber);
}
