package org.huying.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way answers what FEEL answers. */
class QuickFeelTest {

    private static final List<String> TABLES = List.of("routing", "request-nature", "request-urgency", "time-limits");

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();
    private final FeelEngine quick = new QuickFeel(feel);

    @Test
    void every_cell_of_the_shipped_tables_answers_the_same() {
        var inputs = Stream.concat(
                        Stream.of("", "CLEAN", "CLEAN-STREET-DIRTY", "clean-street", "EMERGENCY", "HANDLING", "help"),
                        Stream.of("路灯不亮", "no StreetLight\nhere", "我要投诉，THANK you", "爆管停水", "How\ncan I", "ＣＬＥＡＮ"))
                .toList();
        for (String cell : TABLES.stream().flatMap(QuickFeelTest::inputCells).toList()) {
            assertThat(PlainTest.of(cell)).as(cell).isPresent();
            for (String input : inputs) {
                assertThat(unary(quick, cell, input)).as(cell + " of " + input).isEqualTo(unary(feel, cell, input));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\\\"b\"",
                "\"a\", \"b\"",
                "not(\"a\")",
                "contains(?, \"a\")",
                "-",
                "starts with(?, \"A\\u0042\")",
                "matches(?, \"[a-z]+\", \"x\")",
                "matches(?, \"K\", \"i\")",
                "matches(?, \"ÄA\", \"i\")",
                "? = \"a\"",
                "\"a\" , \"B,c\"",
                "[\"a\"..\"c\"]"
            })
    void any_other_cell_answers_as_feel_does(String cell) {
        for (String input : List.of("a", "b", "AB", "a\"b", "\u212a", "äa", "B,c", "")) {
            assertThat(unary(quick, cell, input)).as(input).isEqualTo(unary(feel, cell, input));
        }
    }

    @Test
    void what_is_no_text_is_left_to_feel() {
        assertThat(unary(quick, "\"a\"", null)).isFalse();
        assertThat(unary(quick, "> 3", 4)).isTrue();
        assertThat(unary(quick, "\"4\"", 4)).isEqualTo(unary(feel, "\"4\"", 4));
    }

    @Test
    void outputs_and_names_are_the_same() {
        var variables = Variables.createVariables()
                .putValue("words", "路灯")
                .putValue("count", 3)
                .putValue("none", null)
                .asVariableContext();
        Stream.concat(
                        TABLES.stream().flatMap(QuickFeelTest::outputCells),
                        Stream.of("words", "count", "none", "missing", "null", "words + \"!\"", "\"a\\nb\"", " words "))
                .forEach(expression -> assertThat(value(quick, expression, variables))
                        .as(expression)
                        .isEqualTo(value(feel, expression, variables)));
    }

    private static boolean unary(FeelEngine engine, String cell, @Nullable Object input) {
        return engine.evaluateSimpleUnaryTests(
                cell,
                "cellInput",
                Variables.createVariables().putValue("cellInput", input).asVariableContext());
    }

    private static @Nullable Object value(FeelEngine engine, String expression, VariableContext variables) {
        return engine.<@Nullable Object>evaluateSimpleExpression(expression, variables);
    }

    private static Stream<String> inputCells(String table) {
        return model(table).getModelElementsByType(InputEntry.class).stream()
                .map(cell -> cell.getText().getTextContent().strip())
                .filter(cell -> !cell.isEmpty());
    }

    private static Stream<String> outputCells(String table) {
        return model(table).getModelElementsByType(OutputEntry.class).stream()
                .map(cell -> cell.getText().getTextContent().strip())
                .filter(cell -> !cell.isEmpty());
    }

    private static DmnModelInstance model(String table) {
        return Dmn.readModelFromFile(new File("processes/" + table + ".dmn"));
    }
}
