package org.huying.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.ModelException;
import org.huying.decision.RuleTable;
import org.huying.decision.TableTrial;
import org.springframework.stereotype.Component;

/** Tries tables in an engine beside the one that works, with the same FEEL: nothing is deployed for it. */
@Component
class DmnTrial implements TableTrial {

    private static final String INPUT = "cellInput";
    private static final Pattern LANGUAGE = Pattern.compile("expressionLanguage\\s*=\\s*([\"'])(.*?)\\1");

    private static final Pattern PLACE = Pattern.compile(".*\\bLine=(\\d{1,9}): (.*?)\\.?");

    private final DmnEngine engine;
    private final FeelEngine feel;

    DmnTrial() {
        DefaultDmnEngineConfiguration decisions = EngineSettings.decisions();
        engine = decisions.buildEngine();
        feel = decisions.getFeelEngine();
    }

    @Override
    public Reading read(String content) {
        try {
            var decisions = Dmn.readModelFromStream(bytes(content)).getModelElementsByType(Decision.class);
            if (decisions.size() == 1 && decisions.iterator().next().getExpression() instanceof DecisionTable table) {
                return new Reading.Read(table(decisions.iterator().next().getId(), table, content));
            }
            return new Reading.NotOneTable(decisions.size());
        } catch (ModelException e) {
            return unreadable(e);
        }
    }

    /** The parser says the line only in its words. */
    private static Reading.Unreadable unreadable(ModelException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        Matcher place = PLACE.matcher(firstLine(cause));
        return place.matches()
                ? new Reading.Unreadable(Integer.parseInt(place.group(1)), place.group(2))
                : new Reading.Unreadable(0, firstLine(cause));
    }

    private static RuleTable table(String id, DecisionTable table, String content) {
        return new RuleTable(
                id,
                table.getHitPolicy().name(),
                table.getInputs().stream()
                        .map(input -> text(input.getInputExpression().getText()))
                        .toList(),
                table.getOutputs().stream().map(Output::getName).toList(),
                LANGUAGE.matcher(content)
                        .results()
                        .map((MatchResult found) -> found.group(2))
                        .toList(),
                table.getRules().stream().map(DmnTrial::rule).toList());
    }

    private static RuleTable.Rule rule(Rule rule) {
        return new RuleTable.Rule(
                rule.getInputEntries().stream()
                        .map(cell -> text(cell.getText()))
                        .toList(),
                rule.getOutputEntries().stream()
                        .map(cell -> text(cell.getText()))
                        .toList());
    }

    private static String text(Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    @Override
    public Optional<String> broken(String condition) {
        if (condition.isEmpty()) {
            return Optional.empty();
        }
        try {
            feel.evaluateSimpleUnaryTests(
                    condition,
                    INPUT,
                    Variables.createVariables().putValue(INPUT, "").asVariableContext());
            return Optional.empty();
        } catch (FeelException e) {
            return Optional.of(firstLine(e));
        }
    }

    @Override
    public List<List<Map<String, Object>>> rows(RuleTable table, String content, List<Map<String, Object>> cases) {
        var decision = engine.parseDecision(table.id(), bytes(content));
        return cases.stream()
                .map(inputs -> engine.evaluateDecisionTable(decision, inputs).getResultList())
                .toList();
    }

    private static String firstLine(Throwable problem) {
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    }

    private static ByteArrayInputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(UTF_8));
    }
}
