package org.huying.directory;

import java.util.Locale;

/** A name of the town's own data in both languages. */
public record Text(String zh, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    /** Both, for texts that the engine stores once: {@code 幸福街道 · Happiness Subdistrict}. */
    public String both() {
        return zh + " · " + en;
    }
}
