package org.huying.handling.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huying.handling.Cooperation;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/** The collection of {@code call_coHandling}: {@code ${coHandlers.toCall(execution)}}. Public because the expression calls it. */
@Component("coHandlers")
public class CoHandlersToCall {

    private final Cooperation cooperation;

    CoHandlersToCall(Cooperation cooperation) {
        this.cooperation = cooperation;
    }

    /** Codes of departments; none when all have done their part before a dismissed return. */
    public List<String> toCall(DelegateExecution execution) {
        return cooperation.toCall(Steps.number(execution));
    }
}
