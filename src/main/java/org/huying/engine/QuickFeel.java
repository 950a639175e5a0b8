package org.huying.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * FEEL, with a short way for plain cells. The engine's FEEL parses each cell anew for each request and lays out all its
 * functions before; the routing of one request took longer than all else about it. What has no plain form, or no text as
 * its input, goes the long way, so a town's own tables may say whatever FEEL can.
 */
final class QuickFeel implements FeelEngine {

    private final FeelEngine feel;
    /** By the cell's words: as many as the deployed tables have. */
    private final Map<String, Optional<PlainTest>> tests = new ConcurrentHashMap<>();

    private final Map<String, Optional<Object>> constants = new ConcurrentHashMap<>();

    QuickFeel(FeelEngine feel) {
        this.feel = feel;
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String inputName, VariableContext variables) {
        @Nullable String input = text(inputName, variables);
        if (input != null) {
            Optional<PlainTest> plain = tests.computeIfAbsent(cell, PlainTest::of);
            if (plain.isPresent()) {
                return plain.get().test(input);
            }
        }
        return feel.evaluateSimpleUnaryTests(cell, inputName, variables);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the engine's own signature
    public <T> @Nullable T evaluateSimpleExpression(String expression, VariableContext variables) {
        Matcher literal = PlainForms.TEXT.matcher(expression);
        if (literal.matches()) {
            return (T) literal.group(1);
        }
        if (PlainForms.CONSTANT.matcher(expression).matches()) {
            return (T) constants
                    .computeIfAbsent(
                            expression,
                            once -> Optional.ofNullable(
                                    feel.<@Nullable Object>evaluateSimpleExpression(once, variables)))
                    .orElse(null);
        }
        @Nullable String text = PlainForms.NAME.matcher(expression).matches() ? text(expression, variables) : null;
        return text != null ? (T) text : feel.evaluateSimpleExpression(expression, variables);
    }

    private static @Nullable String text(String name, VariableContext variables) {
        @Nullable TypedValue value = variables.containsVariable(name) ? variables.resolve(name) : null;
        return value != null && value.getValue() instanceof String text ? text : null;
    }
}
