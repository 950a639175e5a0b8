package org.huying.replay;

import java.util.Locale;

/** A label of a diagram: the engine stores one text, in which both languages stand ({@code 派单 · Dispatch}). */
public record Label(String zh, String en) {

    private static final String BETWEEN = " · ";

    public static Label of(String text) {
        int between = text.indexOf(BETWEEN);
        return between < 0
                ? new Label(text, text)
                : new Label(text.substring(0, between), text.substring(between + BETWEEN.length()));
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }
}
