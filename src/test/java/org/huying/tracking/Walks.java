package org.huying.tracking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.access.CurrentStaff;
import org.huying.intake.Intake;
import org.huying.intake.Receipt;
import org.huying.intake.Report;
import org.huying.request.Attachments;
import org.huying.request.Channel;
import org.huying.request.Contact;
import org.huying.request.Place;
import org.huying.worklist.TaskForms;
import org.huying.worklist.Worklist;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks a request through its loop as the people of the demo town do. */
@TestComponent
class Walks {

    static final String WORDS = "巷口的污水井盖不见了，晚上很危险";
    static final String GRID = "RX-0101";
    static final String OFFICER = "grid.0101";
    static final String DEPARTMENT = "DEPT-UTILITIES";
    static final String CLERK = "clerk.utilities";

    private final Intake intake;
    private final Worklist worklist;
    private final TaskForms forms;
    private final CurrentStaff staff;
    private final Attachments attachments;
    private final JdbcClient jdbc;

    Walks(
            Intake intake,
            Worklist worklist,
            TaskForms forms,
            CurrentStaff staff,
            Attachments attachments,
            JdbcClient jdbc) {
        this.intake = intake;
        this.worklist = worklist;
        this.forms = forms;
        this.staff = staff;
        this.attachments = attachments;
        this.jdbc = jdbc;
    }

    Receipt report(String title, Optional<String> category, Optional<String> joins, byte[]... photos) {
        List<String> ids = java.util.Arrays.stream(photos)
                .map(photo -> attachments.store("test", "a.jpg", photo).id())
                .toList();
        return intake.receive(new Report(
                Channel.PAGE,
                WORDS,
                Optional.of(title),
                category,
                new Place(Optional.empty(), Optional.of("榕荫里巷口"), Optional.of(GRID + "-01"), Optional.of(GRID)),
                false,
                new Contact(Optional.of("王小明"), Optional.of("13812341234"), Optional.empty()),
                new Report.Photos("test", ids),
                joins,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    /** A request that a dispatcher must look at. */
    Receipt report(String title) {
        return report(title, Optional.empty(), Optional.empty());
    }

    void dispatchToDepartment(String number) {
        complete("dispatcher.1", number, Map.of("decision", "department", "department", DEPARTMENT));
    }

    void dispatchToGrid(String number) {
        complete("dispatcher.1", number, Map.of("decision", "grid", "grid", GRID));
    }

    void accept(String number) {
        complete(CLERK, number, Map.of("decision", "accept"));
    }

    void resolve(String number) {
        complete(
                CLERK,
                number,
                Map.of("outcome", "resolved", "result", "内部：更换井盖，费用三百元", "reply", "新井盖已经装好，谢谢您的提醒"));
    }

    String resolved(String title) {
        String number = report(title).number();
        answer(number);
        return number;
    }

    void answer(String number) {
        dispatchToDepartment(number);
        accept(number);
        resolve(number);
    }

    void complete(String account, String number, Map<String, String> values) {
        String task = openTask(number);
        as(account, () -> {
            forms.save(task, values);
            worklist.complete(task);
        });
    }

    void as(String account, Runnable action) {
        staff.as(account, () -> {
            action.run();
            return "";
        });
    }

    String openTask(String number) {
        return jdbc.sql("select id from work_item where request_number = :number and ended_at is null")
                .param("number", number)
                .query(String.class)
                .single();
    }
}
