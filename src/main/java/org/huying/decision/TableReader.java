package org.huying.decision;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A step that acts by a rule table: it says what rows may say, so that no table comes into force by which it could not act. */
public interface TableReader {

    /** Id of the table: {@code routing}. */
    String table();

    /** What each output may say. */
    Map<String, Values> outputs();

    /** Inputs for which there must be a row, because the step cannot go on without one. */
    default List<Map<String, Object>> cases() {
        return List.of();
    }

    /** Whether the row that decides a case makes sense for it. */
    default boolean actsBy(Map<String, Object> inputs, Map<String, Object> row) {
        return true;
    }

    /** @param outputs asked again for each table that is loaded, since a town changes */
    static TableReader of(String table, Supplier<Map<String, Values>> outputs) {
        return new TableReader() {
            @Override
            public String table() {
                return table;
            }

            @Override
            public Map<String, Values> outputs() {
                return outputs.get();
            }
        };
    }
}
