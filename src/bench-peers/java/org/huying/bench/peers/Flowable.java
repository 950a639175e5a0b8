package org.huying.bench.peers;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.huying.bench.loop.Contender;
import org.huying.bench.loop.Place;
import org.huying.bench.loop.Steps;

/** Three tasks after each other in Flowable as it comes: start, then three times look up, claim and complete; seven commits. */
final class Flowable implements Contender {

    private static final int TASKS = 3;
    private static final String DIAGRAM = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn"
                targetNamespace="bench">
              <process id="three">
                <startEvent id="start"/>
                <userTask id="first" flowable:candidateGroups="dispatcher"/>
                <userTask id="second" flowable:candidateGroups="dispatcher"/>
                <userTask id="third" flowable:candidateGroups="dispatcher"/>
                <endEvent id="end"/>
                <sequenceFlow id="a" sourceRef="start" targetRef="first"/>
                <sequenceFlow id="b" sourceRef="first" targetRef="second"/>
                <sequenceFlow id="c" sourceRef="second" targetRef="third"/>
                <sequenceFlow id="d" sourceRef="third" targetRef="end"/>
              </process>
            </definitions>
            """;

    private final HikariDataSource database;
    private final ProcessEngine engine;

    Flowable(Place place, String history) {
        database = place.open(24);
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setDataSource(database);
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        settings.setHistoryLevel(HistoryLevel.getHistoryLevelForKey(history));
        engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("three.bpmn20.xml", DIAGRAM)
                .deploy();
    }

    @Override
    public void loop(Steps steps) throws Exception {
        String instance = steps.step("start", () -> engine.getRuntimeService()
                .startProcessInstanceByKey("three", Map.of("unit", "RX-0101", "decision", "new"))
                .getId());
        for (int step = 1; step <= TASKS; step++) {
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
