package org.huying.engine.tasklist;

import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Outermost around every engine command: keeps with the HTTP request what went wrong in it, because the engine's REST layer
 * passes on a text only.
 */
final class FailureMemory extends CommandInterceptor {

    private static final String FAILURE = FailureMemory.class.getName();

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            RequestAttributes request = RequestContextHolder.getRequestAttributes();
            if (request != null) {
                request.setAttribute(FAILURE, failure, RequestAttributes.SCOPE_REQUEST);
            }
            throw failure;
        }
    }

    /** Of this request's last command that failed. */
    static Optional<RuntimeException> ofThisRequest() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? Optional.empty()
                : Optional.ofNullable(
                        (RuntimeException) request.getAttribute(FAILURE, RequestAttributes.SCOPE_REQUEST));
    }
}
