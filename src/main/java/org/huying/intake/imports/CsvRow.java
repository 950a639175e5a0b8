package org.huying.intake.imports;

import java.util.Map;

/**
 * One row of the list.
 *
 * @param line on which it begins, from 1
 * @param values by column; empty when the row has not as many values as the header
 */
record CsvRow(long line, int size, Map<String, String> values) {

    String get(String column) {
        String value = values.get(column);
        if (value == null) {
            throw new IllegalArgumentException(column);
        }
        return value;
    }

    boolean fitsHeader() {
        return !values.isEmpty();
    }
}
