package org.huying.replay.web;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Spans of time in two units at most: {@code 2 d 3 h}. */
@Component
class Durations {

    private final MessageSource messages;

    Durations(MessageSource messages) {
        this.messages = messages;
    }

    String of(Duration time, Locale locale) {
        if (time.toDays() > 0) {
            return text("days", locale, time.toDays(), time.toHoursPart());
        }
        if (time.toHours() > 0) {
            return text("hours", locale, time.toHours(), time.toMinutesPart());
        }
        return time.toMinutes() > 0
                ? text("minutes", locale, time.toMinutes(), time.toSecondsPart())
                : text("seconds", locale, time.toSeconds(), 0);
    }

    private String text(String unit, Locale locale, long whole, int rest) {
        return messages.getMessage("replay.duration." + unit, new Object[] {whole, rest}, locale);
    }
}
