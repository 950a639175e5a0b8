package org.huying.intake.imports;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the columns of a list mean; read from a YAML file by {@link MappingFile}, described in docs/guide/import.md.
 *
 * @param source name of the list: together with a row's id it says whether the row was imported before
 * @param pattern and zone: how {@code madeAt} is written
 */
record Mapping(
        String source,
        Charset encoding,
        char delimiter,
        DateTimeFormatter pattern,
        ZoneId zone,
        Map<ReportField, FieldRule> fields) {

    FieldRule rule(ReportField field) {
        return fields.getOrDefault(field, FieldRule.ABSENT);
    }

    Set<String> columns() {
        var columns = new TreeSet<String>();
        fields.values().forEach(rule -> columns.addAll(rule.columns()));
        return columns;
    }
}
