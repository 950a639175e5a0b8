package org.huying.dispatch;

import java.util.Map;
import java.util.Optional;

/** The town's rule tables ({@code processes/*.dmn}, or the town's own later versions). */
public interface RuleTables {

    /**
     * @param inputs by the table's input names
     * @return the first matching row
     */
    Optional<Row> first(String table, Map<String, Object> inputs);

    /** @param rule table, version and rule that decided, as kept in the ledger */
    record Row(Map<String, Object> outputs, String rule) {

        public Optional<String> text(String output) {
            return Optional.ofNullable(outputs.get(output)).map(Object::toString);
        }

        public boolean isTrue(String output) {
            return Boolean.TRUE.equals(outputs.get(output));
        }
    }
}
