package org.huying.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What each step of the loop costs: one commit for each thing that a person does, and no more statements, rows and bytes of
 * PostgreSQL's log than are written down here. The table that it prints stands in {@code docs/statements.md}.
 */
class StatementsPerStepTest extends TownTest {

    private static final Budget CLAIM = new Budget(6, 2, 2_200);
    private static final Budget SAVE = new Budget(3, 1, 800);
    private static final Budget REMIND = new Budget(25, 11, 8_500);
    /** The least of them: what a checkpoint or somebody else adds to the log is no cost of the step. */
    private static final int WALKS = 5;

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

    @Autowired
    private JdbcClient jdbc;

    @Value("${spring.datasource.url}")
    private String url = "";

    private final List<Row> rows = new ArrayList<>();

    /**
     * What a step may cost at most.
     *
     * @param log bytes that PostgreSQL writes to its log
     */
    private record Budget(int statements, int rows, int log) {}

    private record Row(String step, Statements.Count count, long log, Budget budget) {

        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %d | %d | %d | %d | %s |",
                    step,
                    count.of("select"),
                    count.of("insert"),
                    count.of("update"),
                    count.of("delete"),
                    count.statements().size(),
                    count.rows(),
                    count.commits(),
                    log == 0 ? "" : log);
        }
    }

    @Test
    void each_thing_that_a_person_does_is_one_commit_and_few_statements() {
        // definitions, tables and the directory are read once
        walkThrough();
        rows.clear();

        for (int walk = 0; walk < WALKS; walk++) {
            walkThrough();
        }
        List<Row> steps = cheapestOfEach();

        System.out.println("| step | select | insert | update | delete | all | rows written | commits | log, bytes |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        steps.forEach(row -> System.out.println(row.line()));
        assertThat(steps).allSatisfy(row -> {
            assertThat(row.count().commits()).as(row.step()).isEqualTo(1);
            assertThat(row.count().statements())
                    .as(row.step())
                    .hasSizeLessThanOrEqualTo(row.budget().statements())
                    .noneMatch(sql -> sql.isBlank());
            assertThat(row.count().rows())
                    .as(row.step())
                    .isBetween(1, row.budget().rows());
            assertThat(row.log())
                    .as(row.step())
                    .isLessThanOrEqualTo(row.budget().log());
        });
        assertThat(steps).as("PostgreSQL says what it writes").allMatch(row -> row.log() > 0 == onPostgreSql());
    }

    /** Of the same step in each walk. */
    private List<Row> cheapestOfEach() {
        int steps = rows.size() / WALKS;
        return IntStream.range(0, steps)
                .mapToObj(step -> IntStream.range(0, WALKS)
                        .mapToObj(walk -> rows.get(walk * steps + step))
                        .min(Comparator.comparingLong(Row::log))
                        .orElseThrow())
                .toList();
    }

    private boolean onPostgreSql() {
        return url.startsWith("jdbc:postgresql:");
    }

    private long logged() {
        return onPostgreSql()
                ? jdbc.sql("select cast(pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') as bigint)")
                        .query(Long.class)
                        .single()
                : 0;
    }

    private void walkThrough() {
        String number = step("receive, to the dispatcher", new Budget(19, 19, 18_000), () -> walk.reports(""));
        does(Walk.DISPATCHER, number, "user_dispatch", "dispatch", TO_GRID, new Budget(35, 27, 20_000));
        does(Walk.OFFICER, number, "user_handleOnSpot", "handle on the spot", RESOLVED, new Budget(31, 24, 12_500));
        step("score and close", new Budget(27, 16, 3_800), () -> scores(number));

        String lamp = step("receive, to the department", new Budget(28, 29, 28_500), () -> walk.reports(Walk.LAMP));
        does(
                Walk.LAMP_CLERK,
                lamp,
                "user_acceptTicket",
                "accept",
                Map.of("decision", "accept"),
                new Budget(23, 12, 7_000));
        does(Walk.LAMP_CLERK, lamp, "user_reportResult", "report the result", RESOLVED, new Budget(36, 27, 13_000));
        step("score and close", new Budget(27, 16, 3_800), () -> scores(lamp));

        reminds(walk.reports(Walk.LAMP));
    }

    /** Of two working hours to accept more than 80 % are over. */
    private void reminds(String number) {
        String loop = walk.request(number).instanceId().orElseThrow();
        String timer = management
                .createJobQuery()
                .processInstanceId(loop)
                .singleResult()
                .getId();
        clock.advance(Duration.ofMinutes(100));
        step("a timer rings: remind", REMIND, () -> act(() -> management.executeJob(timer)));
        clock.set(TownClock.START);
    }

    private void does(
            String account, String number, String element, String name, Map<String, String> values, Budget completion) {
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
                count.rows(),
                count.commits());
    }

    private String step(String name, Budget budget, Supplier<String> action) {
        var answer = new ArrayList<String>();
        long before = logged();
        var count = withoutTheLook(statements.during(() -> answer.add(action.get())));
        rows.add(new Row(name, count, logged() - before, budget));
        return answer.get(0);
    }
}
