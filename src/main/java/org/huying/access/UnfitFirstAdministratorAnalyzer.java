package org.huying.access;

import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in the system's language what is wrong with {@code HUYING_ADMIN_…}, without a stack trace. Named in spring.factories. */
class UnfitFirstAdministratorAnalyzer extends AbstractFailureAnalyzer<UnfitFirstAdministrator> {

    /** The system's language, or else zh-CN, which has no suffix. */
    private static final ResourceBundle.Control OURS_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnfitFirstAdministrator cause) {
        var texts = ResourceBundle.getBundle("messages/access", Locale.getDefault(), OURS_ONLY);
        return new FailureAnalysis(texts.getString(cause.key()), texts.getString(cause.key() + ".action"), cause);
    }
}
