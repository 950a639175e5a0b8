package org.huying.engine;

import java.util.Locale;
import java.util.ResourceBundle;
import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcSQLNonTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do when a second node is started on an H2 file, instead of a stack trace. Named in spring.factories. */
class DatabaseInUse extends AbstractFailureAnalyzer<JdbcSQLNonTransientConnectionException> {

    /** The system's language, or else zh-CN, which has no suffix. */
    private static final ResourceBundle.Control OURS_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, JdbcSQLNonTransientConnectionException cause) {
        if (cause.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return null;
        }
        var texts = ResourceBundle.getBundle("messages/engine", Locale.getDefault(), OURS_ONLY);
        return new FailureAnalysis(
                texts.getString("engine.h2-in-use"), texts.getString("engine.h2-in-use.action"), cause);
    }
}
