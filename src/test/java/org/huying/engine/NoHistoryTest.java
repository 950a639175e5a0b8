package org.huying.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.huying.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A town's database that was made when the engine still kept a history. */
class NoHistoryTest {

    @ParameterizedTest
    @EnumSource
    void it_goes_when_the_town_drops_it_and_what_ran_before_ends_and_leaves_nothing(TestDatabase kind) {
        try (var database = kind.create()) {
            String instance = startedWithHistory(database);
            engine(database, "activity", new NoHistory(database)).close();
            assertThat(historyRows(database))
                    .as("of a town that wants it still")
                    .isPositive();
            assertThatThrownBy(() -> engine(database, "none", new AbstractProcessEnginePlugin() {}))
                    .as("by the engine itself")
                    .isInstanceOf(ProcessEngineException.class)
                    .hasMessageContaining("historyLevel");

            var engine = engine(database, "none", new NoHistory(database));
            try {
                assertThat(historyRows(database)).isZero();
                var task = engine.getTaskService().createTaskQuery().singleResult();
                engine.getTaskService().complete(task.getId());
                assertThat(engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(instance)
                                .count())
                        .isZero();
                assertThat(historyRows(database)).isZero();
            } finally {
                engine.close();
            }
        }
    }

    private static String startedWithHistory(HikariDataSource database) {
        var engine = engine(database, "activity", new AbstractProcessEnginePlugin() {});
        try {
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(
                            "visit.bpmn",
                            Bpmn.createExecutableProcess("visit")
                                    .camundaHistoryTimeToLive(1)
                                    .startEvent()
                                    .userTask()
                                    .endEvent()
                                    .done())
                    .deploy();
            return engine.getRuntimeService().startProcessInstanceByKey("visit").getId();
        } finally {
            engine.close();
        }
    }

    private static ProcessEngine engine(HikariDataSource database, String history, ProcessEnginePlugin plugin) {
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName("history-" + history + System.nanoTime());
        settings.setDataSource(database);
        settings.setDatabaseSchemaUpdate("true");
        settings.setHistory(history);
        settings.setMetricsEnabled(false);
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setProcessEnginePlugins(List.of(plugin));
        return settings.buildProcessEngine();
    }

    private static long historyRows(HikariDataSource database) {
        return JdbcClient.create(database)
                .sql("select (select count(*) from act_hi_procinst) + (select count(*) from act_hi_actinst)"
                        + " + (select count(*) from act_hi_taskinst)")
                .query(Long.class)
                .single();
    }
}
