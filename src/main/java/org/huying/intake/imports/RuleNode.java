package org.huying.intake.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huying.intake.imports.FieldRule.Unmapped;
import org.huying.problem.Refusal.FieldProblem;

/** One field of the mapping: a column's name, or an object of {@code column(s)} or {@code constant} and more. */
final class RuleNode {

    private static final Set<String> KEYS = Set.of("column", "columns", "separator", "constant", "values", "unmapped");
    private static final Set<String> KEYS_OF_TIME = Set.of("column", "pattern", "zone");

    private final ReportField field;
    private final JsonNode node;
    private final List<FieldProblem> problems;

    RuleNode(ReportField field, JsonNode node, List<FieldProblem> problems) {
        this.field = field;
        this.node = node;
        this.problems = problems;
    }

    FieldRule rule() {
        if (node.isValueNode() && !node.isNull()) {
            return new FieldRule(List.of(node.asText()), " ", "", Map.of(), Unmapped.KEEP);
        }
        Set<String> known = field == ReportField.MADE_AT ? KEYS_OF_TIME : KEYS;
        for (String key : unknownKeys(node, known)) {
            problem("imports.mapping.key-unknown", field.code() + "." + key, list(known));
        }
        List<String> columns = columns();
        if (columns.isEmpty() == node.path("constant").isMissingNode()) {
            problem("imports.mapping.column-or-constant", field.code());
        }
        Map<String, String> values = values();
        return new FieldRule(
                columns,
                node.path("separator").asText(" "),
                node.path("constant").asText(""),
                values,
                unmapped(values.isEmpty() ? Unmapped.KEEP : Unmapped.REJECT));
    }

    static Set<String> unknownKeys(JsonNode node, Set<String> known) {
        var unknown = new TreeSet<String>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(known);
        return unknown;
    }

    static String list(Set<String> keys) {
        return String.join(", ", new TreeSet<>(keys));
    }

    private List<String> columns() {
        var columns = new ArrayList<String>();
        if (node.path("column").isValueNode()) {
            columns.add(node.path("column").asText());
        }
        node.path("columns").forEach(column -> columns.add(column.asText()));
        return columns;
    }

    private Map<String, String> values() {
        var values = new HashMap<String, String>();
        node.path("values")
                .properties()
                .forEach(entry -> values.put(
                        entry.getKey().strip(),
                        entry.getValue().isNull() ? "" : entry.getValue().asText()));
        return values;
    }

    private Unmapped unmapped(Unmapped otherwise) {
        String written = node.path("unmapped").asText("");
        return switch (written) {
            case "" -> otherwise;
            case "reject", "empty", "keep" -> Unmapped.valueOf(written.toUpperCase(Locale.ROOT));
            default -> {
                problem("imports.mapping.unmapped", field.code(), written);
                yield otherwise;
            }
        };
    }

    private void problem(String key, Object... arguments) {
        problems.add(FieldProblem.of(key, arguments));
    }
}
