package org.huying.notification;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in the system's language which line of the table of tellings to correct, and how. Named in spring.factories. */
class UnfitTellingAnalyzer extends AbstractFailureAnalyzer<UnfitTelling> {

    /** The system's language, or else zh-CN, which has no suffix. */
    private static final ResourceBundle.Control OURS_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnfitTelling cause) {
        var texts = ResourceBundle.getBundle("messages/notification", Locale.getDefault(), OURS_ONLY);
        return new FailureAnalysis(
                MessageFormat.format(texts.getString("notification.tellings.line"), cause.line(), cause.row()),
                texts.getString("notification.tellings." + cause.problem()),
                cause);
    }
}
