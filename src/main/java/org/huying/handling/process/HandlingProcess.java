package org.huying.handling.process;

/** {@code grid-handling}, {@code department-handling} and what they call: their user tasks and the values of {@code outcome}. */
final class HandlingProcess {

    static final String USER_HANDLE_ON_SPOT = "user_handleOnSpot";
    static final String USER_ACCEPT_TICKET = "user_acceptTicket";
    static final String USER_CO_REPORT = "user_coReport";
    static final String USER_DECIDE_EXTENSION = "user_decideExtension";
    static final String USER_END_WAIT = "user_endWait";
    static final String USER_REPORT_RESULT = "user_reportResult";

    static final String RESOLVED = "resolved";
    static final String PASSED_ON = "passOn";
    static final String RETURNED = "returned";
    static final String ACCEPTED = "accepted";
    static final String WAIT = "wait";
    static final String ASK_RESIDENT = "askResident";

    private HandlingProcess() {}
}
