package org.huying.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huying.commandline.FileProblem;
import org.huying.decision.RuleTable.Rule;

/** Tells all that a step could not act by, so that an administrator mends a table in one go. */
final class TableCheck {

    private static final int MOST_CASES = 5;

    private final String file;
    private final RuleTable table;
    private final TableReader reader;
    private final TableTrial trial;
    private final List<FileProblem> problems = new ArrayList<>();

    TableCheck(String file, RuleTable table, TableReader reader, TableTrial trial) {
        this.file = file;
        this.table = table;
        this.reader = reader;
        this.trial = trial;
    }

    /** Columns first, then cells, then what the table decides: each only makes sense after the one before. */
    List<FileProblem> problems(RuleTable shipped, String content) {
        columns(shipped);
        if (problems.isEmpty()) {
            Map<String, Values> outputs = reader.outputs();
            for (int rule = 0; rule < table.rules().size(); rule++) {
                cells(rule + 1, table.rules().get(rule), outputs);
            }
        }
        if (problems.isEmpty()) {
            decides(content);
        }
        return List.copyOf(problems);
    }

    private void columns(RuleTable shipped) {
        table.languages().stream()
                .filter(language -> !language.toLowerCase(Locale.ROOT).contains("feel"))
                .distinct()
                .forEach(language -> tell("language", language));
        if (!table.hitPolicy().equals(shipped.hitPolicy())) {
            tell("hit-policy", table.hitPolicy(), shipped.hitPolicy());
        }
        if (!same(table.inputs(), shipped.inputs())) {
            tell("inputs", String.join(", ", table.inputs()), String.join(", ", shipped.inputs()));
        }
        if (!same(table.outputs(), shipped.outputs())) {
            tell("outputs", String.join(", ", table.outputs()), String.join(", ", shipped.outputs()));
        }
    }

    private static boolean same(List<String> some, List<String> others) {
        return some.size() == others.size() && new HashSet<>(some).equals(new HashSet<>(others));
    }

    private void cells(int number, Rule rule, Map<String, Values> outputs) {
        for (int column = 0; column < table.inputs().size(); column++) {
            String written = rule.conditions().get(column);
            String input = table.inputs().get(column);
            trial.broken(written).ifPresent(why -> tell("condition", number, input, written, why));
        }
        for (int column = 0; column < table.outputs().size(); column++) {
            String written = rule.results().get(column);
            String output = table.outputs().get(column);
            Optional<Cell> cell = Cell.read(written);
            Values values = outputs.getOrDefault(output, Values.texts().orNothing());
            if (cell.isEmpty()) {
                tell("computed", number, output, written);
            } else if (!values.allow(cell.get().value())) {
                tell("value", number, output, written, values.expected());
            }
        }
    }

    private void decides(String content) {
        List<Map<String, Object>> cases = reader.cases();
        List<List<Map<String, Object>>> rows = trial.rows(table, content, cases);
        for (int index = 0; index < cases.size() && problems.size() < MOST_CASES; index++) {
            Map<String, Object> inputs = cases.get(index);
            if (rows.get(index).size() != 1) {
                tell("undecided", shown(inputs));
            } else if (!reader.actsBy(inputs, rows.get(index).get(0))) {
                tell("senseless", shown(inputs), shown(rows.get(index).get(0)));
            }
        }
    }

    private static String shown(Map<String, Object> values) {
        return String.join(
                ", ",
                values.entrySet().stream()
                        .map(each -> each.getKey() + " = " + each.getValue())
                        .sorted()
                        .toList());
    }

    private void tell(String kind, Object... arguments) {
        List<String> texts =
                List.of(arguments).stream().map(TableCheck::harmless).toList();
        problems.add(new FileProblem("decision", file, 0, kind, texts));
    }

    /** What was typed, short and harmless on a terminal. */
    private static String harmless(Object typed) {
        String visible = typed.toString().replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
        return visible.length() <= 400 ? visible : visible.substring(0, 399) + "…";
    }
}
