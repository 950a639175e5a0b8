package org.huying.handling;

import java.util.Optional;
import org.huying.deadline.Clocks;
import org.huying.handling.Assignment.State;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.ledger.SaltedDigest;
import org.huying.request.Conversation;
import org.huying.request.Requests;
import org.huying.request.ServiceRequest;
import org.huying.whistle.Whistling;
import org.huying.worklist.SubmittedForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class HandlingService implements Handling {

    private final Requests requests;
    private final Assignments assignments;
    private final AskedExtensions extensions;
    private final Results results;
    private final Returning returning;
    private final CarryOverService carryOver;
    private final Conversation conversation;
    private final Waiting waiting;
    private final Whistling whistling;
    private final Clocks clocks;
    private final Ledger ledger;

    HandlingService(
            Requests requests,
            Assignments assignments,
            AskedExtensions extensions,
            Results results,
            Returning returning,
            CarryOverService carryOver,
            Conversation conversation,
            Waiting waiting,
            Whistling whistling,
            Clocks clocks,
            Ledger ledger) {
        this.requests = requests;
        this.assignments = assignments;
        this.extensions = extensions;
        this.results = results;
        this.returning = returning;
        this.carryOver = carryOver;
        this.conversation = conversation;
        this.waiting = waiting;
        this.whistling = whistling;
        this.clocks = clocks;
        this.ledger = ledger;
    }

    @Override
    public void open(String number, String unit, String instanceId, String element) {
        ServiceRequest request = requests.lock(number);
        int round = request.round();
        request.leadUnit()
                .filter(former -> !former.equals(unit))
                .ifPresent(former -> clocks.stop(number, Clocks.Kind.HANDLING, former));
        assignments.open(number, round, unit, instanceId);
        requests.leadBy(number, unit);
        ledger.append(number, Actor.SYSTEM, element, new HandlingFact.Opened(round, unit));
    }

    @Override
    public SpotOutcome handledOnSpot(String number, String instanceId, SubmittedForm form, String element) {
        requests.lock(number);
        Assignment assignment = assignments.ofInstance(instanceId);
        return switch (form.required("outcome")) {
            case "resolved" -> {
                results.report(assignment, form, element);
                yield SpotOutcome.RESOLVED;
            }
            case "whistle" -> {
                assignments.whistled(assignment.id(), form.account());
                whistling.blow(number, Optional.of(assignment.unit()), form, element);
                yield SpotOutcome.WHISTLE;
            }
            case "passOn" -> {
                passOn(assignment, form, element);
                yield SpotOutcome.PASS_ON;
            }
            case "askResident" -> {
                conversation.ask(number, form.account(), form.required("question"));
                yield SpotOutcome.ASK_RESIDENT;
            }
            default -> throw new IllegalStateException("user_handleOnSpot declares no such outcome");
        };
    }

    @Override
    public TicketAnswer answerTicket(String number, String instanceId, SubmittedForm form, String element) {
        ServiceRequest request = requests.lock(number);
        Assignment assignment = assignments.ofInstance(instanceId);
        clocks.stop(number, Clocks.Kind.ACCEPTANCE, assignment.unit());
        if (form.required("decision").equals("accept")) {
            assignments.accepted(assignment.id(), form.account());
            append(assignment, form, element, new HandlingFact.Accepted(assignment.unit()));
            return TicketAnswer.ACCEPTED;
        }
        return returning.giveBack(request, assignment, form, element);
    }

    @Override
    public ResultOutcome reportResult(String number, String instanceId, SubmittedForm form, String element) {
        ServiceRequest request = requests.lock(number);
        Assignment assignment = assignments.ofInstance(instanceId);
        return switch (form.required("outcome")) {
            case "resolved" -> {
                results.report(assignment, form, element);
                lapse(assignment);
                yield ResultOutcome.RESOLVED;
            }
            case "carryOver" -> {
                carryOver.begin(request, assignment, form, element);
                lapse(assignment);
                yield ResultOutcome.CARRY_OVER;
            }
            case "askResident" -> {
                conversation.ask(number, form.account(), form.required("question"));
                yield ResultOutcome.ASK_RESIDENT;
            }
            case "wait" -> {
                waiting.decide(number, form);
                yield ResultOutcome.WAIT;
            }
            default -> throw new IllegalStateException("user_reportResult declares no such outcome");
        };
    }

    @Override
    public void demandInterimReply(String number, String element) {
        requests.lock(number);
        assignments
                .latest(number)
                .filter(Assignment::isOpen)
                .filter(assignment -> assignment.interimDemandedAt().isEmpty())
                .ifPresent(assignment -> {
                    assignments.interimDemanded(assignment.id());
                    ledger.append(number, Actor.SYSTEM, element, new HandlingFact.InterimDemanded(assignment.unit()));
                });
    }

    /** The department has finished: what it asked of its lead is void. */
    private void lapse(Assignment assignment) {
        if (extensions.lapse(assignment.id())) {
            clocks.stop(assignment.requestNumber(), Clocks.Kind.EXTENSION, assignment.unit());
        }
    }

    private void passOn(Assignment assignment, SubmittedForm form, String element) {
        String words = form.required("passOnReason");
        assignments.givenBack(assignment.id(), State.PASSED_ON, form.account(), null, words);
        clocks.stop(assignment.requestNumber(), Clocks.Kind.HANDLING, assignment.unit());
        append(assignment, form, element, new HandlingFact.PassedOn(assignment.unit(), digest(assignment, words)));
    }

    private void append(Assignment assignment, SubmittedForm form, String element, HandlingFact fact) {
        ledger.append(assignment.requestNumber(), Actor.staff(form.account()), element, fact);
    }

    private static SaltedDigest digest(Assignment assignment, String words) {
        return SaltedDigest.of(assignment.wordsSalt(), words);
    }
}
