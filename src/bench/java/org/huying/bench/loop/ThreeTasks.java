package org.huying.bench.loop;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;

/** Three tasks after each other in a bare engine: start, then three times look up, claim and complete; seven commits. */
final class ThreeTasks implements Contender {

    private final HikariDataSource database;
    private final ProcessEngine engine;

    ThreeTasks(HikariDataSource database, String history) {
        this.database = database;
        this.engine = BareEngine.start(database, history, Map.of());
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "three.bpmn",
                        Bpmn.createExecutableProcess("three")
                                .camundaHistoryTimeToLive(180)
                                .startEvent()
                                .userTask("dispatch")
                                .camundaCandidateGroups("dispatcher")
                                .userTask("handle")
                                .camundaCandidateGroups("gridOfficer")
                                .userTask("score")
                                .camundaCandidateGroups("callbackOfficer")
                                .endEvent()
                                .done())
                .deploy();
    }

    @Override
    public void loop() {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("three", Map.of("unit", "RX-0101", "decision", "new"))
                .getId();
        for (int step = 1; step <= 3; step++) {
            var tasks = engine.getTaskService();
            String task = tasks.createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId();
            tasks.claim(task, "officer");
            tasks.complete(task, Map.of("outcome", "resolved"));
        }
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
