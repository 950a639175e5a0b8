package org.huying.escalation.process;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huying.escalation.Escalating;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/** {@code service_findDueClock}: the clock whose check came first, and what follows; none is due when a clock was stopped or paused since the timer was set. */
@Component
class DueClockFound implements JavaDelegate {

    private final Escalating escalating;

    DueClockFound(Escalating escalating) {
        this.escalating = escalating;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var found = escalating.find(Steps.number(execution));
        found.ifPresent(due -> execution.setVariable(EscalationProcess.CLOCK, due.clockId()));
        execution.setVariable(
                EscalationProcess.STEP,
                found.map(due -> due.step().name().toLowerCase(Locale.ROOT)).orElse(EscalationProcess.NONE));
    }
}
