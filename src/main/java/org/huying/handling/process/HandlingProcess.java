package org.huying.handling.process;

/** {@code grid-handling}, {@code department-handling} and what they and {@code handling} call: user tasks, values of {@code outcome}. */
final class HandlingProcess {

    static final String USER_HANDLE_ON_SPOT = "user_handleOnSpot";
    static final String USER_ACCEPT_TICKET = "user_acceptTicket";
    static final String USER_CO_REPORT = "user_coReport";
    static final String USER_DECIDE_EXTENSION = "user_decideExtension";
    static final String USER_END_WAIT = "user_endWait";
    static final String USER_REPORT_RESULT = "user_reportResult";
    static final String USER_REVIEW_CARRY_OVER = "user_reviewCarryOver";

    static final String RESOLVED = "resolved";
    static final String WHISTLE = "whistle";
    static final String PASSED_ON = "passOn";
    static final String RETURNED = "returned";
    static final String DISPUTED = "disputed";
    static final String ACCEPTED = "accepted";
    static final String WAIT = "wait";
    static final String KEPT = "kept";
    static final String CARRY_OVER = "carryOver";
    static final String ASK_RESIDENT = "askResident";

    private HandlingProcess() {}
}
