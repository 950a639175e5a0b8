package org.huying.handling;

import org.huying.worklist.SubmittedForm;

/** What a unit does with a request. Called by the steps of its process, in their transaction. */
public interface Handling {

    /** A unit is told to handle: it answers to the resident from now on, and its clock runs. */
    void open(String number, String unit, String instanceId, String element);

    /** A grid officer handled on the spot, calls departments out, asks the resident, or passes it on. */
    SpotOutcome handledOnSpot(String number, String instanceId, SubmittedForm form, String element);

    /** A department accepts, or returns with grounds. */
    TicketAnswer answerTicket(String number, String instanceId, SubmittedForm form, String element);

    /** A department reports the result, or asks the resident. */
    ResultOutcome reportResult(String number, String instanceId, SubmittedForm form, String element);

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
        RETURNED
    }

    /** What came of the department's work. */
    enum ResultOutcome {
        RESOLVED,
        ASK_RESIDENT
    }
}
