package org.huying.notification;

import java.util.Locale;

/** A way out of the house. In table {@code delivery} and in configuration by {@link #code()}. */
public enum Channel {
    EMAIL,
    SMS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
