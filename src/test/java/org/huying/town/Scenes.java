package org.huying.town;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.huying.access.CurrentStaff;
import org.huying.audit.FilterTerms;
import org.huying.audit.Samples;
import org.huying.escalation.Urging;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.handling.Extending;
import org.huying.worklist.TaskForms;
import org.huying.worklist.Worklist;
import org.springframework.boot.test.context.TestComponent;

/** Brings a new request to the point where a given task of it is open. Some scenes move the town's clock. */
@TestComponent
public class Scenes {

    public static final String AUDITOR = "auditor";

    private static final String DEPARTMENTS = "DEPT-URBAN,DEPT-POLICE";
    private static final Map<String, String> RETURN =
            Map.of("decision", "return", "ground", "notCompetent", "groundText", "该路灯由小区物业管理");
    /** The first of December begins in the town. */
    private static final Instant REVIEW = Instant.parse("2026-11-30T16:00:00Z");

    private final Walk walk;
    private final TownClock clock;
    private final CurrentStaff staff;
    private final Extending extending;
    private final Urging urging;
    private final Worklist worklist;
    private final TaskForms forms;
    private final Evaluating evaluating;
    private final Samples samples;

    Scenes(
            Walk walk,
            TownClock clock,
            CurrentStaff staff,
            Extending extending,
            Urging urging,
            Worklist worklist,
            TaskForms forms,
            Evaluating evaluating,
            Samples samples) {
        this.walk = walk;
        this.clock = clock;
        this.staff = staff;
        this.extending = extending;
        this.urging = urging;
        this.worklist = worklist;
        this.forms = forms;
        this.evaluating = evaluating;
        this.samples = samples;
    }

    /** @return id of the open task */
    public String open(OpenTask scene) {
        String number = number(scene);
        return scene.unit().isEmpty()
                ? walk.task(number, scene.element())
                : walk.task(number, scene.element(), scene.unit());
    }

    private String number(OpenTask scene) {
        return switch (scene) {
            case DISPATCH -> walk.reports("");
            case HANDLE_ON_SPOT -> walk.reports(Walk.LITTER);
            case ACCEPT -> walk.reports(Walk.LAMP);
            case REPORT_RESULT -> accepted();
            case DECIDE_EXTENSION -> extensionAsked();
            case END_WAIT ->
                reported(Map.of(
                        "outcome", "wait", "waitFor", "season", "waitReason", "雨季过后", "waitUntil", "2026-12-01"));
            case CO_REPORT -> dispatched(walk.reports(""), Walk.LAMPS, DEPARTMENTS);
            case RULE_ON_RETURN -> returned(walk.reports(Walk.LAMP), Walk.LAMP_CLERK);
            case RULE_FINALLY -> returnedThreeTimes();
            case REVIEW -> inReview();
            case RULE_ON_REVIEW -> objected(scored());
            case SUPERVISION -> supervised(walk.reports(Walk.LAMP));
            case SUPERVISION_IN_GRID -> supervised(walk.reports(Walk.LITTER));
            case SIGN_ON, COORDINATE_IN_GRID -> whistledByGrid(DEPARTMENTS);
            case ARRIVE -> signedOn(whistledByGrid(DEPARTMENTS));
            case REPORT_WORK -> arrived(signedOn(whistledByGrid(DEPARTMENTS)));
            case COORDINATE -> whistledByCentre();
            case SCORE -> finished();
            case CALL_BACK -> silent();
        };
    }

    private String accepted() {
        String number = walk.reports(Walk.LAMP);
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", Map.of("decision", "accept"));
        return number;
    }

    private String reported(Map<String, String> values) {
        String number = accepted();
        walk.completes(Walk.LAMP_CLERK, number, "user_reportResult", values);
        return number;
    }

    private String extensionAsked() {
        String number = accepted();
        String task = walk.task(number, "user_reportResult");
        return staff.as(Walk.LAMP_CLERK, () -> {
            extending.ask(task, Optional.of(3), "等待灯杆配件");
            return number;
        });
    }

    private String dispatched(String number, String lead, String coHandlers) {
        var values = new HashMap<>(
                Map.of("decision", "department", "department", lead, "category", Walk.LAMP, "nature", "help"));
        values.put("coHandlers", coHandlers);
        walk.completes(Walk.DISPATCHER, number, "user_dispatch", values);
        return number;
    }

    private String returned(String number, String clerk) {
        walk.completes(clerk, number, "user_acceptTicket", RETURN);
        return number;
    }

    private String returnedThreeTimes() {
        var upheld = Map.of("ruling", "upheld", "reason", "理由成立");
        String number = returned(walk.reports(Walk.LAMP), Walk.LAMP_CLERK);
        walk.completes(Walk.DISPATCHER, number, "user_ruleOnReturn", upheld);
        returned(dispatched(number, "DEPT-UTILITIES", ""), "clerk.utilities");
        walk.completes(Walk.DISPATCHER, number, "user_ruleOnReturn", upheld);
        return returned(dispatched(number, "DEPT-URBAN", ""), "clerk.urban");
    }

    private String inReview() {
        String number = reported(Map.of(
                "outcome",
                "carryOver",
                "responsible",
                "DEPT-UTILITIES",
                "carryOverReason",
                "须随明年道路改造更换",
                "reviewOn",
                "2026-12-01"));
        clock.set(REVIEW);
        walk.runsDueTimers();
        return number;
    }

    /** Closed by a satisfied resident. */
    public String scored() {
        String number = resolvedOnSpot();
        evaluating.score(number, new Score(true, true, Satisfaction.SATISFIED), Via.PAGE);
        return number;
    }

    /** An auditor draws the closed case, objects to it and asks for it to be handled again. */
    public String objected(String number) {
        long sample = samples.draw(FilterTerms.of(Map.of("q", number)), "", 1, AUDITOR);
        samples.find(sample, 1, "CLOSED_UNSOLVED", "照片与地点不符", "垃圾堆还在原处", AUDITOR);
        return number;
    }

    private String supervised(String number) {
        urging.supervise(number, "supervisor", "为什么还没办？");
        return number;
    }

    private String whistledByGrid(String departments) {
        String number = walk.reports(Walk.LITTER);
        walk.completes(Walk.OFFICER, number, "user_handleOnSpot", whistle("outcome", departments));
        return number;
    }

    private String whistledByCentre() {
        String number = walk.reports("");
        var values = whistle("decision", DEPARTMENTS);
        values.put("category", "CITY-TRADE-STALL");
        values.put("nature", "complaint");
        walk.completes(Walk.DISPATCHER, number, "user_dispatch", values);
        return number;
    }

    /**
     * Entries of a form that blows a whistle to one department or several.
     *
     * @param decidedBy the field that decides it
     * @param departments codes with commas between
     */
    public static Map<String, String> whistle(String decidedBy, String departments) {
        return new HashMap<>(Map.of(
                decidedBy,
                "whistle",
                "ground",
                "beyondStreet",
                "meetingPlace",
                "榕荫路口",
                "urgent",
                "no",
                "departments",
                departments));
    }

    /** The urban department, which was called, signs on and arrives. */
    public void comes(String number) {
        arrived(signedOn(number));
    }

    private String signedOn(String number) {
        walk.completes("clerk.urban", number, "user_signOn", "DEPT-URBAN", Map.of("coming", "两人"));
        return number;
    }

    private String arrived(String number) {
        String task = walk.task(number, "user_arrive", "DEPT-URBAN");
        return staff.as("clerk.urban", () -> {
            worklist.claim(task);
            forms.addPhoto(task, "arrival.jpg", photo());
            forms.save(task, Map.of("arrivedWhere", "榕荫路口"));
            worklist.complete(task);
            return number;
        });
    }

    private String finished() {
        String number = arrived(signedOn(whistledByGrid("DEPT-URBAN")));
        walk.completes("clerk.urban", number, "user_reportWork", Map.of("work", "清走了占道物品"));
        walk.completes(
                Walk.OFFICER,
                number,
                "user_coordinate",
                Map.of("decision", "finish", "solved", "yes", "result", "已清理", "reply", "占道物品已清走。"));
        return number;
    }

    private String resolvedOnSpot() {
        String number = walk.reports(Walk.LITTER);
        walk.handlesOnTheSpot(number);
        return number;
    }

    private String silent() {
        String number = resolvedOnSpot();
        clock.advance(Duration.ofDays(7));
        walk.runsDueTimers();
        return number;
    }

    private static byte[] photo() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }
}
