package org.huying.request.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huying.deadline.Clocks;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.request.Questions;
import org.huying.request.RequestEndedFact;
import org.huying.request.RequestState;
import org.huying.request.Requests;
import org.springframework.stereotype.Component;

/** An end of the loop is reached: the file is closed for this round and its clocks stop. */
@Component
class RequestEnded implements ExecutionListener {

    private static final Map<String, RequestState> STATES = Map.of(
            "end_joined", RequestState.MERGED,
            "end_merged", RequestState.MERGED,
            "end_mergedByMessage", RequestState.MERGED,
            "end_rejected", RequestState.REJECTED,
            "end_withdrawn", RequestState.WITHDRAWN,
            "end_closed", RequestState.CLOSED);

    private final Requests requests;
    private final Questions questions;
    private final Clocks clocks;
    private final Ledger ledger;

    RequestEnded(Requests requests, Questions questions, Clocks clocks, Ledger ledger) {
        this.requests = requests;
        this.questions = questions;
        this.clocks = clocks;
        this.ledger = ledger;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String number = Steps.number(execution);
        RequestState state = STATES.get(execution.getCurrentActivityId());
        if (state == null) {
            throw new IllegalStateException("No state is named for " + Steps.element(execution));
        }
        int round = requests.lock(number).round();
        requests.moveTo(number, state);
        questions.drop(number);
        clocks.stopAll(number);
        ledger.append(number, Actor.SYSTEM, Steps.element(execution), new RequestEndedFact(round, state));
    }
}
