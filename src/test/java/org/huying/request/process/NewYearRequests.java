package org.huying.request.process;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huying.access.CurrentStaff;
import org.huying.escalation.Urging;
import org.huying.handling.Extending;
import org.huying.town.Walk;

/** Brings requests to where each kind of clock runs, by what people do. By a word for each, their numbers. */
final class NewYearRequests {

    private static final Map<String, String> RETURN =
            Map.of("decision", "return", "ground", "notCompetent", "groundText", "该路灯由小区物业管理");
    private static final Map<String, String> UPHELD = Map.of("ruling", "upheld", "reason", "理由成立");

    private final Walk walk;
    private final Urging urging;
    private final Extending extending;
    private final CurrentStaff staff;
    private final Map<String, String> numbers = new LinkedHashMap<>();

    NewYearRequests(Walk walk, Urging urging, Extending extending, CurrentStaff staff) {
        this.walk = walk;
        this.urging = urging;
        this.extending = extending;
        this.staff = staff;
    }

    Map<String, String> numbers() {
        return Map.copyOf(numbers);
    }

    String number(String which) {
        return numbers.getOrDefault(which, "");
    }

    /** On Christmas Eve: answered, so that a week later somebody calls; and carried over until New Year's Eve. */
    void aWeekBefore() {
        String answered = reports("callback", Walk.LITTER);
        walk.completes(
                Walk.OFFICER,
                answered,
                "user_handleOnSpot",
                Map.of("outcome", "resolved", "result", "已清理", "reply", "已清理干净。"));
        completes(
                accepted("review"),
                "user_reportResult",
                Map.of(
                        "outcome", "carryOver",
                        "responsible", "DEPT-UTILITIES",
                        "carryOverReason", "须随道路改造一并更换",
                        "reviewOn", "2026-12-31"));
    }

    void onNewYearsEve() {
        reports("dispatch", "");
        reports("acceptance", Walk.LAMP);
        reports("handling", Walk.LITTER);
        reports("emergency", "UTIL-GAS-LEAK");
        reports("urgent", "UTIL-WATER-OUTAGE");
        completes(reports("ruling", Walk.LAMP), "user_acceptTicket", RETURN);
        returnedThreeTimes();
        dispatched(reports("co-handling", ""), Walk.LAMPS, "DEPT-POLICE");
        asks(accepted("extension"), 3);
        extended();
        completes(
                accepted("paused"),
                "user_reportResult",
                Map.of("outcome", "wait", "waitFor", "season", "waitReason", "节后才有材料", "waitUntil", "2027-01-07"));
        urging.supervise(reports("supervision", Walk.LITTER), "supervisor", "为什么还没清理？");
        whistles("report-in", "beyondStreet", "no", "DEPT-URBAN,DEPT-EMERGENCY");
        whistles("urgent report-in", "jointEnforcement", "yes", "DEPT-URBAN");
        whistles("emergency report-in", "emergency", "no", "DEPT-POLICE");
        scoring();
    }

    /** Two tickets that may be returned. */
    void tickets() {
        reports("return in time", Walk.LAMP);
        reports("return too late", Walk.LAMP);
    }

    void returns(String which) {
        completes(number(which), "user_acceptTicket", RETURN);
    }

    private String reports(String which, String category) {
        String number = walk.reports(category);
        numbers.put(which, number);
        return number;
    }

    private String accepted(String which) {
        String number = reports(which, Walk.LAMP);
        completes(number, "user_acceptTicket", Map.of("decision", "accept"));
        return number;
    }

    private void completes(String number, String element, Map<String, String> values) {
        walk.completes(Walk.LAMP_CLERK, number, element, values);
    }

    private void returnedThreeTimes() {
        String number = reports("binding ruling", Walk.LAMP);
        completes(number, "user_acceptTicket", RETURN);
        walk.completes(Walk.DISPATCHER, number, "user_ruleOnReturn", UPHELD);
        dispatched(number, "DEPT-UTILITIES", "");
        walk.completes("clerk.utilities", number, "user_acceptTicket", RETURN);
        walk.completes(Walk.DISPATCHER, number, "user_ruleOnReturn", UPHELD);
        dispatched(number, "DEPT-URBAN", "");
        walk.completes("clerk.urban", number, "user_acceptTicket", RETURN);
    }

    private void dispatched(String number, String lead, String coHandlers) {
        var values = new HashMap<>(
                Map.of("decision", "department", "department", lead, "category", Walk.LAMP, "nature", "help"));
        values.put("coHandlers", coHandlers);
        walk.completes(Walk.DISPATCHER, number, "user_dispatch", values);
    }

    private void asks(String number, int days) {
        String task = walk.task(number, "user_reportResult");
        staff.as(Walk.LAMP_CLERK, () -> {
            extending.ask(task, Optional.of(days), "等待灯杆配件");
            return task;
        });
    }

    private void extended() {
        String number = accepted("extended");
        asks(number, 3);
        walk.completes("lead.roads", number, "user_decideExtension", Map.of("decision", "grant"));
    }

    private void whistles(String which, String ground, String urgent, String departments) {
        walk.completes(
                Walk.OFFICER,
                reports(which, Walk.LITTER),
                "user_handleOnSpot",
                Map.of(
                        "outcome", "whistle",
                        "ground", ground,
                        "meetingPlace", "榕荫路口",
                        "urgent", urgent,
                        "departments", departments));
    }

    private void scoring() {
        whistles("scoring", "beyondStreet", "no", "DEPT-URBAN");
        walk.completes(
                Walk.OFFICER,
                number("scoring"),
                "user_coordinate",
                Map.of("decision", "release", "department", "DEPT-URBAN", "releaseReason", "已自行清理"));
        walk.completes(
                Walk.OFFICER,
                number("scoring"),
                "user_coordinate",
                Map.of("decision", "finish", "solved", "yes", "result", "已清理", "reply", "占道物品已清走。"));
    }
}
