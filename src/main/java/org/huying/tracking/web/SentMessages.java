package org.huying.tracking.web;

import java.util.Map;
import org.huying.intake.IdempotencyKey;
import org.huying.intake.PostedOnce;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.request.Conversation;
import org.springframework.stereotype.Component;

/** Sends what was written on a page once, even if the button was pressed twice. */
@Component
class SentMessages {

    private final Conversation conversation;
    private final PostedOnce once;

    SentMessages(Conversation conversation, PostedOnce once) {
        this.conversation = conversation;
        this.once = once;
    }

    void fromResident(String number, String key, String text) {
        once("resident", number, key, text, () -> conversation.fromResident(number, text));
    }

    void fromDesk(String number, String account, String key, String text) {
        once("desk " + account, number, key, text, () -> conversation.fromDesk(number, account, text));
    }

    static Refusal invalid(String field) {
        return Refusal.invalid("message-invalid", Map.of(field, FieldProblem.of("tracking.words.missing")));
    }

    private void once(String writer, String number, String key, String text, Runnable action) {
        if (text.isBlank()) {
            throw invalid("text");
        }
        if (!IdempotencyKey.fits(key)) {
            action.run();
            return;
        }
        once.answer("message " + writer + " " + number, IdempotencyKey.of(key), text, String.class, () -> {
            action.run();
            return number;
        });
    }
}
