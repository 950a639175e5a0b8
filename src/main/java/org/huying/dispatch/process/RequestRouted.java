package org.huying.dispatch.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huying.dispatch.Dispatching;
import org.huying.dispatch.Dispatching.Route;
import org.huying.request.process.RequestLoopProcess;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/** {@code rule_route}: a unit when the table {@code routing} is sure, else the dispatcher. */
@Component
class RequestRouted implements JavaDelegate {

    private final Dispatching dispatching;

    RequestRouted(Dispatching dispatching) {
        this.dispatching = dispatching;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Route route = dispatching.route(Steps.number(execution), Steps.element(execution));
        if (route instanceof Route.To to) {
            execution.setVariable(RequestLoopProcess.DECISION, to.handle().code());
            execution.setVariable(RequestLoopProcess.UNIT, to.handle().unit());
        } else if (route instanceof Route.Whistled whistled) {
            execution.setVariable(RequestLoopProcess.DECISION, DispatchSteps.WHISTLE);
            execution.setVariable(RequestLoopProcess.UNIT, whistled.unit());
        } else {
            execution.setVariable(RequestLoopProcess.DECISION, DispatchSteps.DISPATCHER);
        }
    }
}
