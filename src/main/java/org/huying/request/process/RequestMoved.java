package org.huying.request.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huying.request.RequestState;
import org.huying.request.Requests;
import org.springframework.stereotype.Component;

/** A step of the loop begins: the file says so. */
@Component
class RequestMoved implements ExecutionListener {

    private static final Map<String, RequestState> STATES = Map.of(
            "user_dispatch", RequestState.TO_DISPATCH,
            "call_gridHandling", RequestState.IN_HANDLING,
            "call_departmentHandling", RequestState.IN_HANDLING,
            "call_jointHandling", RequestState.IN_HANDLING,
            "call_whistle", RequestState.IN_HANDLING,
            "user_ruleOnReturn", RequestState.RETURN_DISPUTED,
            "call_bindingRuling", RequestState.BINDING_RULING,
            "call_carryOver", RequestState.CARRIED_OVER,
            "call_evaluation", RequestState.TO_SCORE);

    private final Requests requests;

    RequestMoved(Requests requests) {
        this.requests = requests;
    }

    @Override
    public void notify(DelegateExecution execution) {
        RequestState state = STATES.get(execution.getCurrentActivityId());
        if (state == null) {
            throw new IllegalStateException("No state is named for " + Steps.element(execution));
        }
        requests.moveTo(Steps.number(execution), state);
    }
}
