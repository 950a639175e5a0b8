package org.huying.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.huying.access.CurrentStaff;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.worklist.TaskForms;
import org.huying.worklist.Worklist;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What each step of the loop costs: one commit for each thing that a person does, and no more statements than are written
 * down here. The table that it prints stands in {@code docs/statements.md}.
 */
class StatementsPerStepTest extends TownTest {

    private static final int CLAIM = 7;
    private static final int SAVE = 4;
    private static final int REMIND = 26;

    private static final Map<String, String> TO_GRID =
            Map.of("decision", "grid", "grid", Walk.GRID, "category", Walk.LITTER, "nature", "help");
    private static final Map<String, String> RESOLVED =
            Map.of("outcome", "resolved", "result", "已清理", "reply", "已清理干净，谢谢您。");

    @Autowired
    private Statements statements;

    @Autowired
    private Worklist worklist;

    @Autowired
    private TaskForms forms;

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private Evaluating evaluating;

    @Autowired
    private ManagementService management;

    private final List<Row> rows = new ArrayList<>();

    private record Row(String step, Statements.Count count, int atMost) {

        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %d | %d | %d |",
                    step,
                    count.of("select"),
                    count.of("insert"),
                    count.of("update"),
                    count.of("delete"),
                    count.statements().size(),
                    count.commits());
        }
    }

    @Test
    void each_thing_that_a_person_does_is_one_commit_and_few_statements() {
        // definitions, tables and the directory are read once
        walkThrough();
        rows.clear();

        walkThrough();

        System.out.println("| step | select | insert | update | delete | all | commits |");
        System.out.println("|---|---|---|---|---|---|---|");
        rows.forEach(row -> System.out.println(row.line()));
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.count().commits()).as(row.step()).isEqualTo(1);
            assertThat(row.count().statements())
                    .as(row.step())
                    .hasSizeLessThanOrEqualTo(row.atMost())
                    .noneMatch(sql -> sql.isBlank());
        });
    }

    private void walkThrough() {
        String number = step("receive, to the dispatcher", 30, () -> walk.reports(""));
        does(Walk.DISPATCHER, number, "user_dispatch", "dispatch", TO_GRID, 50);
        does(Walk.OFFICER, number, "user_handleOnSpot", "handle on the spot", RESOLVED, 38);
        step("score and close", 35, () -> scores(number));

        String lamp = step("receive, to the department", 43, () -> walk.reports(Walk.LAMP));
        does(Walk.LAMP_CLERK, lamp, "user_acceptTicket", "accept", Map.of("decision", "accept"), 30);
        does(Walk.LAMP_CLERK, lamp, "user_reportResult", "report the result", RESOLVED, 44);
        step("score and close", 35, () -> scores(lamp));

        String late = walk.reports(Walk.LAMP);
        String loop = walk.request(late).instanceId().orElseThrow();
        String timer = management.createJobQuery().processInstanceId(loop).singleResult().getId();
        // of two working hours to accept more than 80 % are over
        clock.advance(Duration.ofMinutes(100));
        step("a timer rings: remind two people", REMIND, () -> act(() -> management.executeJob(timer)));
    }

    private void does(
            String account, String number, String element, String name, Map<String, String> values, int completion) {
        String task = walk.task(number, element);
        staff.as(account, () -> {
            step(name + ": claim", CLAIM, () -> act(() -> worklist.claim(task)));
            step(name + ": save the form", SAVE, () -> act(() -> forms.save(task, values)));
            return step(name + ": complete", completion, () -> act(() -> worklist.complete(task)));
        });
    }

    private String scores(String number) {
        evaluating.score(number, new Score(true, true, Satisfaction.SATISFIED), Via.PAGE);
        return number;
    }

    private static String act(Runnable action) {
        action.run();
        return "";
    }

    /** Once a second, whatever step it falls into, a node looks whether there was a deployment. */
    private static Statements.Count withoutTheLook(Statements.Count count) {
        return new Statements.Count(
                count.statements().stream()
                        .filter(sql -> !sql.contains("act_re_deployment"))
                        .toList(),
                count.commits());
    }

    private String step(String name, int atMost, Supplier<String> action) {
        var answer = new ArrayList<String>();
        rows.add(new Row(name, withoutTheLook(statements.during(() -> answer.add(action.get()))), atMost));
        return answer.get(0);
    }
}
