package org.huying.commandline;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The application's messages as picocli asks for them. */
final class MessageBundle extends java.util.ResourceBundle {

    private final MessageSource messages;
    private final Locale locale;

    MessageBundle(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return messages.getMessage(key, null, null, locale);
    }

    /** None: picocli then looks up only what a description names. */
    @Override
    public Enumeration<String> getKeys() {
        return Collections.emptyEnumeration();
    }
}
