package org.huying.bench.loop;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Huying's own diagrams and tables in a bare engine, with delegates that do nothing: no rules are asked, no clock is
 * computed, nothing is stored beside the engine. Report, dispatch to a grid, handle on the spot, score; the same eight commits.
 */
final class OwnFiles implements Contender {

    private static final Pattern DELEGATE = Pattern.compile("[dD]elegateExpression=\"\\$\\{(\\w+)}\"");

    private final HikariDataSource database;
    private final ProcessEngine engine;

    OwnFiles(Place place, String history) throws IOException {
        this.database = place.open(24);
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of("processes"))) {
            files = all.filter(file -> file.toString().matches(".*\\.(bpmn|dmn)"))
                    .toList();
        }
        Map<Object, Object> beans = new HashMap<>();
        beans.put("deadlines", new Deadlines());
        for (Path file : files) {
            var names = DELEGATE.matcher(Files.readString(file));
            while (names.find()) {
                beans.put(names.group(1), new Nothing());
            }
        }
        this.engine = BareEngine.start(database, history, beans);
        var deployment = engine.getRepositoryService().createDeployment();
        for (Path file : files) {
            deployment.addString(file.getFileName().toString(), Files.readString(file));
        }
        deployment.deploy();
    }

    @Override
    public void loop(Steps steps) throws Exception {
        String number = UUID.randomUUID().toString();
        // what the rule would find stands in a variable from the start
        steps.step("report", () -> engine.getRuntimeService()
                .startProcessInstanceByKey("request-loop", number, Map.of("decision", "new", "unit", "RX-0101")));
        person(steps, "dispatch", number, "user_dispatch", Map.of("decision", "grid", "unit", "RX-0101"));
        person(steps, "handle", number, "user_handleOnSpot", Map.of("outcome", "resolved"));
        steps.step("score", () -> engine.getRuntimeService()
                .createMessageCorrelation("message_scored")
                .processInstanceBusinessKey(number)
                .setVariable("solved", "yes")
                .correlate());
    }

    private void person(Steps steps, String what, String number, String element, Map<String, Object> values)
            throws Exception {
        var tasks = engine.getTaskService();
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(element)
                .singleResult()
                .getId();
        steps.step(what + ": claim", () -> tasks.claim(task, "officer"));
        // where a bare engine keeps a form that is not sent yet
        steps.step(what + ": save", () -> tasks.setVariableLocal(task, "draft", values.toString()));
        steps.step(what + ": complete", () -> tasks.complete(task, values));
    }

    /** Sets what a way on asks for, else nothing. */
    public static final class Nothing implements JavaDelegate, ExecutionListener, TaskListener {

        @Override
        public void execute(DelegateExecution execution) {
            if (execution.getCurrentActivityId().equals("rule_route")) {
                execution.setVariable("decision", "dispatcher");
            }
        }

        @Override
        public void notify(DelegateExecution execution) {}

        @Override
        public void notify(DelegateTask task) {}
    }

    /** What the diagrams ask of the clocks, always the same. */
    @SuppressWarnings("JavaUtilDate") // the engine's own API
    public static final class Deadlines {

        public Date due(DelegateExecution execution) {
            return nextCheck(execution);
        }

        public Date nextCheck(DelegateExecution execution) {
            return Date.from(Instant.now().plus(Duration.ofDays(5)));
        }

        public Date scoreLimit(DelegateExecution execution) {
            return nextCheck(execution);
        }
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
