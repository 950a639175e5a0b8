package org.huying.town;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huying.access.CurrentStaff;
import org.huying.intake.Intake;
import org.huying.intake.Receipt;
import org.huying.intake.Report;
import org.huying.ledger.LedgerEntry;
import org.huying.ledger.LedgerQueries;
import org.huying.request.Channel;
import org.huying.request.Contact;
import org.huying.request.Place;
import org.huying.request.ServiceRequest;
import org.huying.request.ServiceRequests;
import org.huying.worklist.TaskForms;
import org.huying.worklist.Worklist;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do with a request, in one line each. */
@TestComponent
public class Walk {

    /** Routed to the grid by rule. */
    public static final String LITTER = "CLEAN-STREET-DIRTY";
    /** Routed to the department for street lighting by rule. */
    public static final String LAMP = "ROAD-LIGHT-OUT";

    public static final String BUILDING = "RX-0101-01";
    public static final String GRID = "RX-0101";
    public static final String OFFICER = "grid.0101";
    public static final String LAMPS = "DEPT-ROADS";
    public static final String LAMP_CLERK = "clerk.roads";
    public static final String DISPATCHER = "dispatcher.1";
    public static final String CALLER = "callback.1";

    public static final Contact PHONE = new Contact(Optional.of("林小溪"), Optional.of("13800000001"), Optional.empty());

    private final Intake intake;
    private final ServiceRequests requests;
    private final CurrentStaff staff;
    private final Worklist worklist;
    private final TaskForms forms;
    private final LedgerQueries ledger;
    private final ManagementService management;
    private final JdbcClient jdbc;

    Walk(
            Intake intake,
            ServiceRequests requests,
            CurrentStaff staff,
            Worklist worklist,
            TaskForms forms,
            LedgerQueries ledger,
            ManagementService management,
            JdbcClient jdbc) {
        this.intake = intake;
        this.requests = requests;
        this.staff = staff;
        this.worklist = worklist;
        this.forms = forms;
        this.ledger = ledger;
        this.management = management;
        this.jdbc = jdbc;
    }

    /** A resident reports; an empty category leaves the choice to the dispatcher. */
    public String reports(String category, Contact contact) {
        return receives(report(category, contact, Optional.empty())).number();
    }

    public String reports(String category) {
        return reports(category, PHONE);
    }

    /** A resident reports in these words, which no other request has. */
    public String says(String description, String category) {
        return receives(report(description, category, PHONE, Optional.empty())).number();
    }

    /** A resident reports the same as somebody before. */
    public String follows(String first) {
        return receives(report(LITTER, PHONE, Optional.of(first))).number();
    }

    public Receipt receives(Report report) {
        return intake.receive(report);
    }

    public static Report report(String category, Contact contact, Optional<String> joins) {
        return report("楼下堆了很多东西，没人管。", category, contact, joins);
    }

    private static Report report(String description, String category, Contact contact, Optional<String> joins) {
        return new Report(
                Channel.PAGE,
                description,
                Optional.empty(),
                Optional.of(category).filter(code -> !code.isEmpty()),
                new Place(Optional.empty(), Optional.empty(), Optional.of(BUILDING), Optional.empty()),
                false,
                contact,
                Report.Photos.none(),
                joins,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Claims the request's open task of that element and completes it with the form's values. */
    public void completes(String account, String number, String element, Map<String, String> values) {
        completes(account, task(number, element), values);
    }

    /** As {@link #completes(String, String, String, Map)}, where several units have a task of that element. */
    public void completes(String account, String number, String element, String unit, Map<String, String> values) {
        completes(account, task(number, element, unit), values);
    }

    /** The officer of the grid has solved it and answered. */
    public void handlesOnTheSpot(String number) {
        completes(
                OFFICER,
                number,
                "user_handleOnSpot",
                Map.of("outcome", "resolved", "result", "已清理垃圾堆", "reply", "已清理干净。"));
    }

    private void completes(String account, String task, Map<String, String> values) {
        staff.as(account, () -> {
            worklist.claim(task);
            forms.save(task, values);
            worklist.complete(task);
            return task;
        });
    }

    public void claims(String account, String number, String element) {
        String task = task(number, element);
        staff.as(account, () -> {
            worklist.claim(task);
            return task;
        });
    }

    /** Id of the one open task. */
    public String task(String number, String element) {
        return jdbc.sql("""
                        select id from work_item where request_number = :number and element = :element and ended_at is null
                        """)
                .param("number", number)
                .param("element", element)
                .query(String.class)
                .single();
    }

    /** As {@link #task(String, String)}, where several units have a task of that element. */
    public String task(String number, String element, String unit) {
        return jdbc.sql("""
                        select id from work_item
                        where request_number = :number and element = :element and unit = :unit and ended_at is null
                        """)
                .param("number", number)
                .param("element", element)
                .param("unit", unit)
                .query(String.class)
                .single();
    }

    /** Elements of the open tasks. */
    public List<String> openTasks(String number) {
        return jdbc.sql("select element from work_item where request_number = :number and ended_at is null order by 1")
                .param("number", number)
                .query(String.class)
                .list();
    }

    public ServiceRequest request(String number) {
        return requests.get(number);
    }

    /** Kinds of the ledger entries, in order. */
    public List<String> story(String number) {
        return ledger.ofRequest(number).stream().map(LedgerEntry::kind).toList();
    }

    /** Runs every timer that is due by the town's clock. */
    public int runsDueTimers() {
        var due = management.createJobQuery().duedateLowerThan(later()).list();
        due.forEach(job -> management.executeJob(job.getId()));
        return due.size();
    }

    @SuppressWarnings("JavaUtilDate") // the engine's own API
    private static Date later() {
        return new Date(ClockUtil.getCurrentTime().getTime() + 1);
    }
}
