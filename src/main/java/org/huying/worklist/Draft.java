package org.huying.worklist;

import java.util.List;
import java.util.Map;

/**
 * What one person has entered for one task so far.
 *
 * @param values by field name
 * @param photos ids of the person's attachments that belong to no request yet, in order
 */
public record Draft(Map<String, String> values, List<String> photos) {

    static final Draft EMPTY = new Draft(Map.of(), List.of());
}
