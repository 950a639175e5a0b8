package org.huying.bench.loop;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Three tasks after each other in a bare engine: start, then three times look up, claim and complete; seven commits. */
final class ThreeTasks implements Contender {

    static final List<String> ELEMENTS = List.of("user_first", "user_second", "user_third");

    private final HikariDataSource database;
    private final ProcessEngine engine;

    ThreeTasks(Place place, String history) {
        this.database = place.open(24);
        this.engine = BareEngine.start(database, history, Map.of());
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("three.bpmn", diagram("three", "dispatcher"))
                .deploy();
    }

    static BpmnModelInstance diagram(String key, String group) {
        var flow =
                Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(180).startEvent();
        return flow.userTask(ELEMENTS.get(0))
                .camundaCandidateGroups(group)
                .userTask(ELEMENTS.get(1))
                .camundaCandidateGroups(group)
                .userTask(ELEMENTS.get(2))
                .camundaCandidateGroups(group)
                .endEvent()
                .done();
    }

    @Override
    public void loop(Steps steps) throws Exception {
        String instance = steps.step("start", () -> engine.getRuntimeService()
                .startProcessInstanceByKey("three", Map.of("unit", "RX-0101", "decision", "new"))
                .getId());
        for (int step = 1; step <= ELEMENTS.size(); step++) {
            var tasks = engine.getTaskService();
            String task = tasks.createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId();
            steps.step("claim", () -> tasks.claim(task, "officer"));
            steps.step("complete", () -> tasks.complete(task, Map.of("outcome", "resolved")));
        }
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
