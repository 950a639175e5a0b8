package org.huying.handling;

import org.huying.worklist.SubmittedForm;

/** What a unit does with a request. Called by the steps of its process, in their transaction. */
public interface Handling {

    /** A unit is told to handle: it answers to the resident from now on, and its clock runs. */
    void open(String number, String unit, String instanceId, String element);

    /** A grid officer handled on the spot, calls departments out, asks the resident, or passes it on. */
    SpotOutcome handledOnSpot(String number, String instanceId, SubmittedForm form, String element);

    /**
     * A department accepts, or returns with grounds.
     *
     * @throws org.huying.problem.Refusal {@code form-incomplete} (422): too late to return, it can only accept
     */
    TicketAnswer answerTicket(String number, String instanceId, SubmittedForm form, String element);

    /** A department reports the result, asks the resident, waits for a season or a budget, or has it carried over. */
    ResultOutcome reportResult(String number, String instanceId, SubmittedForm form, String element);

    /**
     * The limit has passed: who handles owes the resident an interim reply ({@link InterimReplies}). No effect when it was
     * demanded before, or nobody handles.
     */
    void demandInterimReply(String number, String element);

    /** What came of a visit on the spot. */
    enum SpotOutcome {
        RESOLVED,
        WHISTLE,
        PASS_ON,
        ASK_RESIDENT
    }

    /** What the department says to a ticket. */
    enum TicketAnswer {
        ACCEPTED,
        RETURNED,
        /** Returned for the third time in this round: no dispatcher rules any more, a supervisor does. */
        DISPUTED
    }

    /** What came of the department's work. */
    enum ResultOutcome {
        RESOLVED,
        ASK_RESIDENT,
        WAIT,
        /** It cannot be solved now: it goes on the public list. */
        CARRY_OVER
    }
}
