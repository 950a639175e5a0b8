package org.huying.request.process;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.request.RequestLoop;
import org.huying.request.Requests;
import org.huying.request.ServiceRequest;
import org.springframework.stereotype.Component;

/** {@code processes/request-loop.bpmn}: its variables and elements, started and called here. */
@Component
public class RequestLoopProcess implements RequestLoop {

    public static final String ID = "request-loop";

    /**
     * What is decided so far: new, reopened, sentBack, merge (it follows another request from the start), and after dispatching grid,
     * department, whistle, merge or reject; within dispatching also askResident and dispatcher.
     */
    public static final String DECISION = "decision";
    /** Value of {@code decision}: a supervisor has a closed request handled again. */
    public static final String SENT_BACK = "sentBack";

    /** Grid or department that handles; passed to the called process, whose tenant it becomes. */
    public static final String UNIT = "unit";
    /** Boolean: a ruling binds the department, it cannot return the ticket again. */
    public static final String MUST_HANDLE = "mustHandle";
    /** What came of the handling: resolved, whistle, notSolved, passOn, returned, disputed (for the third time), carryOver. */
    public static final String OUTCOME = "outcome";
    /** upheld or dismissed. */
    public static final String RULING = "ruling";
    /** What the evaluation said: yes, no, notReached. */
    public static final String SOLVED = "solved";
    /** Why it leaves on the way: withdrawn, merged. */
    static final String LEFT = "left";

    private static final String NEW = "new";
    private static final String REOPENED = "reopened";
    private static final String FOLLOWS = "merge";

    private static final String MESSAGE_LEFT = "message_left";
    private static final String MESSAGE_REOPENED = "message_reopened";
    private static final String MESSAGE_SENT_BACK = "message_sentBack";

    private final RuntimeService runtime;
    private final Requests requests;

    RequestLoopProcess(RuntimeService runtime, Requests requests) {
        this.runtime = runtime;
        this.requests = requests;
    }

    @Override
    public void start(String number, boolean joins) {
        var instance = runtime.createProcessInstanceByKey(ID)
                .businessKey(number)
                .setVariable(DECISION, joins ? FOLLOWS : NEW)
                .execute();
        requests.boundTo(number, instance.getId());
    }

    @Override
    public void reopen(String number) {
        again(number, MESSAGE_REOPENED, REOPENED);
    }

    @Override
    public void sendBack(String number) {
        again(number, MESSAGE_SENT_BACK, SENT_BACK);
    }

    private void again(String number, String message, String why) {
        var instance = runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .setVariable(DECISION, why)
                .correlateStartMessage();
        requests.boundTo(number, instance.getId());
    }

    @Override
    public void leave(String number, Reason reason) {
        ServiceRequest request = requests.lock(number);
        if (request.state().ended()) {
            throw alreadyEnded();
        }
        try {
            runtime.createMessageCorrelation(MESSAGE_LEFT)
                    .processInstanceId(request.instanceId().orElseThrow(RequestLoopProcess::alreadyEnded))
                    .setVariable(LEFT, reason == Reason.MERGED ? "merged" : "withdrawn")
                    .correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw alreadyEnded();
        }
    }

    private static Refusal alreadyEnded() {
        return Refusal.of(Status.CONFLICT, "request-already-ended");
    }
}
