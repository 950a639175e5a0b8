package org.huying.town;

import java.util.List;

/** Every user task of every process, with whose it is and who works nearest to it without having a part in it. */
public enum OpenTask {
    DISPATCH("dispatching", "user_dispatch", "", "dispatcher.1", "grid.0101", "clerk.roads", "supervisor"),
    HANDLE_ON_SPOT("grid-handling", "user_handleOnSpot", "RX-0101", "grid.0101", "grid.0102", "dispatcher.1"),
    ACCEPT("department-handling", "user_acceptTicket", "DEPT-ROADS", "clerk.roads", "clerk.police", "lead.roads"),
    REPORT_RESULT(
            "department-handling", "user_reportResult", "DEPT-ROADS", "clerk.roads", "clerk.police", "lead.roads"),
    DECIDE_EXTENSION("extension", "user_decideExtension", "DEPT-ROADS", "lead.roads", "clerk.roads", "lead.police"),
    END_WAIT("waiting", "user_endWait", "DEPT-ROADS", "clerk.roads", "clerk.police", "lead.roads", "dispatcher.1"),
    /** The lead and another co-handler work on the same request. */
    CO_REPORT(
            "co-handling", "user_coReport", "DEPT-POLICE", "clerk.police", "clerk.roads", "clerk.urban", "lead.police"),
    RULE_ON_RETURN("handling", "user_ruleOnReturn", "", "dispatcher.1", "clerk.roads", "supervisor"),
    RULE_FINALLY("binding-ruling", "user_ruleFinally", "", "supervisor", "dispatcher.1", "clerk.roads", "clerk.urban"),
    REVIEW("carry-over", "user_reviewCarryOver", "", "supervisor", "dispatcher.1", "clerk.roads", "clerk.utilities"),
    RULE_ON_REVIEW("review-ruling", "user_ruleOnReview", "", "supervisor", "dispatcher.1", "auditor", "grid.0101"),
    SUPERVISION(
            "supervision",
            "user_answerSupervision",
            "DEPT-ROADS",
            "clerk.roads",
            "clerk.police",
            "grid.0101",
            "supervisor"),
    SUPERVISION_IN_GRID(
            "supervision",
            "user_answerSupervisionInGrid",
            "RX-0101",
            "grid.0101",
            "grid.0102",
            "clerk.roads",
            "supervisor"),
    /** Police is called to the same place, and the grid officer coordinates. */
    SIGN_ON("report-in", "user_signOn", "DEPT-URBAN", "clerk.urban", "clerk.police", "grid.0101", "lead.urban"),
    ARRIVE("report-in", "user_arrive", "DEPT-URBAN", "clerk.urban", "clerk.police", "grid.0101", "dispatcher.1"),
    REPORT_WORK(
            "report-in", "user_reportWork", "DEPT-URBAN", "clerk.urban", "clerk.police", "grid.0101", "dispatcher.1"),
    COORDINATE_IN_GRID(
            "whistle-coordination",
            "user_coordinate",
            "RX-0101",
            "grid.0101",
            "grid.0102",
            "clerk.urban",
            "dispatcher.1"),
    COORDINATE("whistle", "user_coordinate", "", "dispatcher.1", "grid.0101", "clerk.urban", "supervisor"),
    SCORE("whistle", "user_scoreReportIn", "", "dispatcher.1", "grid.0101", "clerk.urban", "lead.urban"),
    CALL_BACK("evaluation", "user_callBack", "", "callback.1", "grid.0101", "dispatcher.1", "supervisor");

    private final String process;
    private final String element;
    private final String unit;
    private final String owner;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> neighbours;

    OpenTask(String process, String element, String unit, String owner, String... neighbours) {
        this.process = process;
        this.element = element;
        this.unit = unit;
        this.owner = owner;
        this.neighbours = List.of(neighbours);
    }

    public String process() {
        return process;
    }

    public String element() {
        return element;
    }

    /** Empty when the task is the whole role's. */
    public String unit() {
        return unit;
    }

    /** Account of one who may work on it. */
    public String owner() {
        return owner;
    }

    public List<String> neighbours() {
        return neighbours;
    }
}
