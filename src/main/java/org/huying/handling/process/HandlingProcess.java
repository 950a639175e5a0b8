package org.huying.handling.process;

/** {@code grid-handling} and {@code department-handling}: their user tasks and the values of {@code outcome}. */
final class HandlingProcess {

    static final String USER_HANDLE_ON_SPOT = "user_handleOnSpot";
    static final String USER_ACCEPT_TICKET = "user_acceptTicket";
    static final String USER_REPORT_RESULT = "user_reportResult";

    static final String RESOLVED = "resolved";
    static final String WHISTLE = "whistle";
    static final String PASSED_ON = "passOn";
    static final String RETURNED = "returned";
    static final String ACCEPTED = "accepted";
    static final String ASK_RESIDENT = "askResident";

    private HandlingProcess() {}
}
