package org.huying.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.huying.access.CurrentStaff;
import org.huying.worklist.WorklistQueries;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold after any drill, whatever was killed in between. */
final class Checks {

    private final List<Check> done = new ArrayList<>();

    /** Needs a node that runs in this program, and nobody who acts meanwhile. */
    static Checks inside(ApplicationContext node) throws InterruptedException {
        var checks = new Checks();
        var jdbc = node.getBean(JdbcClient.class);
        var states = new StateChecks(jdbc, node.getBean(RuntimeService.class));
        checks.done.add(states.runningInstances());
        checks.done.add(states.endedInstances());
        var tasks = new TaskChecks(jdbc, node.getBean(TaskService.class));
        checks.done.add(tasks.sameTasks());
        checks.done.add(tasks.completedOnce());
        var rows = new RowChecks(jdbc);
        checks.done.add(rows.sequences());
        checks.done.add(rows.positions());
        checks.done.add(rows.clocks());
        checks.done.add(rows.sources());
        return checks;
    }

    /** Every count of the desk against its list, page by page over the API. */
    Checks withCounts(Api api, List<String> accounts, Optional<ApplicationContext> node) {
        done.add(new CountChecks(
                        api,
                        node.map(inside -> inside.getBean(WorklistQueries.class)),
                        node.map(inside -> inside.getBean(CurrentStaff.class)))
                .counts(accounts));
        return this;
    }

    static Checks outside() {
        return new Checks();
    }

    /** What was acknowledged is there. */
    Checks withAcknowledged(JdbcClient jdbc, Map<String, String> completed) {
        done.add(new RowChecks(jdbc).acknowledged(completed));
        return this;
    }

    Checks with(Check check) {
        done.add(check);
        return this;
    }

    boolean print(PrintStream out) {
        done.forEach(check -> out.println(check.line()));
        return done.stream().allMatch(Check::ok);
    }
}
