package org.huying.processdocs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** One decision table: what it is asked, what it answers, and all its rows. */
final class DecisionPage {

    private final JavaFiles java;

    DecisionPage(JavaFiles java) {
        this.java = java;
    }

    String of(RuleTable rules) {
        String source = "processes/" + rules.file().getFileName();
        var page = new Page(source, rules.name());
        page.paragraph(rules.about());
        page.paragraph(Page.link(Page.code(source), "../../" + source) + ". Read by "
                + String.join(", ", java.naming(rules.id())) + ". "
                + hits(rules.table().getHitPolicy())
                + " A town's own version, once deployed, is never overwritten.");
        page.heading("What it is asked");
        page.table(
                List.of("input", "expression", "type"),
                rules.table().getInputs().stream().map(DecisionPage::input).toList());
        page.heading("What it answers");
        page.table(
                List.of("output", "name", "type"),
                rules.table().getOutputs().stream().map(DecisionPage::output).toList());
        page.heading("Rows");
        page.table(columns(rules), rows(rules));
        return page.toString();
    }

    private static String hits(HitPolicy policy) {
        return "Hit policy `" + policy + "`: "
                + switch (policy) {
                    case FIRST -> "the first row that fits decides.";
                    case COLLECT -> "every row that fits adds to the answer.";
                    default -> throw new IllegalStateException("Nobody has said yet what " + policy + " means");
                };
    }

    private static List<String> input(Input input) {
        var expression = input.getInputExpression();
        return List.of(
                input.getLabel(), Page.code(expression.getText().getTextContent()), Page.code(expression.getTypeRef()));
    }

    private static List<String> output(Output output) {
        return List.of(output.getLabel(), Page.code(output.getName()), Page.code(output.getTypeRef()));
    }

    private static List<String> columns(RuleTable rules) {
        return Stream.of(
                        Stream.of(""),
                        rules.table().getInputs().stream()
                                .map(input ->
                                        input.getInputExpression().getText().getTextContent()),
                        rules.table().getOutputs().stream().map(output -> "→ " + output.getName()))
                .flatMap(each -> each)
                .toList();
    }

    private static List<List<String>> rows(RuleTable rules) {
        var rows = new ArrayList<List<String>>();
        for (Rule rule : rules.table().getRules()) {
            var cells = new ArrayList<String>();
            cells.add(String.valueOf(rows.size() + 1));
            rule.getInputEntries()
                    .forEach(entry -> cells.add(cell(entry.getText().getTextContent(), "any")));
            rule.getOutputEntries()
                    .forEach(entry -> cells.add(cell(entry.getText().getTextContent(), "")));
            rows.add(cells);
        }
        return rows;
    }

    private static String cell(String text, String empty) {
        return text.isBlank() ? empty : Page.code(text.strip());
    }
}
