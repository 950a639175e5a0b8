package org.huying.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and tries a table before it is in force, as the engine would. */
public interface TableTrial {

    Reading read(String content);

    /** Why a condition cannot be evaluated; empty when it can. */
    Optional<String> broken(String condition);

    /** The rows that decide, for each case. The table was read, and none of its conditions is broken. */
    List<List<Map<String, Object>>> rows(RuleTable table, String content, List<Map<String, Object>> cases);

    /** A file is a table, or it is not. */
    sealed interface Reading {

        record Read(RuleTable table) implements Reading {}

        /** @param line 0 if none is known */
        record Unreadable(int line, String why) implements Reading {}

        /** @param decisions how many it has; exactly one is a table */
        record NotOneTable(int decisions) implements Reading {}
    }
}
