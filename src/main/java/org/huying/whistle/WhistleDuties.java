package org.huying.whistle;

import java.util.List;

/** The town's rule table {@code whistle-departments}: whose duty it is to come. */
public interface WhistleDuties {

    /**
     * @param category code; empty: none yet
     * @return duties, the words of the routing table, each once
     */
    List<String> of(String category, String ground);
}
