package org.huying.problem;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a refusal into words. */
@Component
public class Sentences {

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    public String sentence(Refusal refusal, Locale locale) {
        return messages.getMessage(refusal.messageKey(), refusal.arguments().toArray(), locale);
    }

    /** One sentence for each field, sorted by field name. */
    public Map<String, String> fields(Refusal refusal, Locale locale) {
        var sentences = new TreeMap<String, String>();
        refusal.fields()
                .forEach((field, problem) -> sentences.put(
                        field,
                        messages.getMessage(problem.key(), problem.arguments().toArray(), locale)));
        return sentences;
    }
}
