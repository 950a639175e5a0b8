package org.huying.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many timers are due at once, as after a standstill, and two nodes work them off. {@code TimerSpeed} does it with 100,000. */
class DueTimersTest extends TownTest {

    private static final int REQUESTS = 24;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void timers_that_two_nodes_find_due_at_once_ring_once_each_and_none_is_lost() throws InterruptedException {
        List<String> numbers = IntStream.range(0, REQUESTS)
                .mapToObj(request -> walk.reports(Walk.LAMP))
                .toList();
        // of two working hours to accept more than 80 % are over
        clock.advance(Duration.ofMinutes(100));

        List<JobExecutor> nodes = List.of(node(), node());
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        JobExecutor asleep = settings.getJobExecutor();
        // whoever executes a job asks the engine's own whether it is awake
        settings.setJobExecutor(nodes.get(0));
        try {
            nodes.forEach(JobExecutor::start);
            awaitAllReminded(numbers);
        } finally {
            nodes.forEach(JobExecutor::shutdown);
            settings.setJobExecutor(asleep);
        }

        assertThat(numbers).allSatisfy(number -> {
            assertThat(walk.story(number)).containsOnlyOnce("clock.reminded").doesNotContain("clock.escalated");
            assertThat(timersOf(number)).as("its next timer").isEqualTo(1);
        });
    }

    @Test
    void each_job_says_when_it_is_due_and_an_index_finds_it_without_a_look_at_others() {
        walk.reports(Walk.LAMP);
        assertThat(jdbc.sql("select count(*) from act_ru_job where duedate_ is null or exclusive_ = true")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> jdbc.sql("create index huying_job_due on act_ru_job (duedate_)")
                        .update())
                .hasStackTraceContaining("already exists");
    }

    private JobExecutor node() {
        var node = new DefaultJobExecutor();
        node.setWaitTimeInMillis(50);
        node.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        node.registerProcessEngine((ProcessEngineImpl) engine);
        return node;
    }

    private void awaitAllReminded(List<String> numbers) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && reminded(numbers) < numbers.size()) {
            Thread.sleep(50);
        }
    }

    private int reminded(List<String> numbers) {
        return jdbc.sql(
                        "select count(*) from ledger_entry where kind = 'clock.reminded' and request_number in (:numbers)")
                .param("numbers", numbers)
                .query(Integer.class)
                .single();
    }

    private long timersOf(String number) {
        String loop = walk.request(number).instanceId().orElseThrow();
        return management.createJobQuery().processInstanceId(loop).count();
    }
}
