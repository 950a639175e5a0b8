package org.huying.decision;

import java.util.List;

/**
 * A table as its file says.
 *
 * @param hitPolicy which of the rows that fit decide
 * @param inputs expressions of the columns that are compared
 * @param outputs names of the columns that decide
 * @param languages in which cells are written, where the file names any
 */
public record RuleTable(
        String id,
        String hitPolicy,
        List<String> inputs,
        List<String> outputs,
        List<String> languages,
        List<Rule> rules) {

    /** One row, as written: a cell for each input and for each output. */
    public record Rule(List<String> conditions, List<String> results) {}
}
