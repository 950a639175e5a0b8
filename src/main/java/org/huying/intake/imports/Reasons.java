package org.huying.intake.imports;

import java.util.Locale;
import java.util.stream.Collectors;
import org.huying.problem.Refusal.FieldProblem;
import org.springframework.context.MessageSource;

/** Puts the reasons of a rejected row into one line of the reader's language. */
final class Reasons {

    private final MessageSource messages;
    private final Locale locale;

    Reasons(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    String of(Outcome.Rejected rejected) {
        return rejected.reasons().entrySet().stream()
                .map(entry -> (entry.getKey().isEmpty() ? "" : entry.getKey() + ": ") + sentence(entry.getValue()))
                .collect(Collectors.joining(" "));
    }

    String sentence(FieldProblem problem) {
        return messages.getMessage(problem.key(), problem.arguments().toArray(), locale);
    }
}
