package org.huying.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.huying.request.process.ClockTimer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One select finds the loop's timer, and an update follows only if it must ring earlier. Within the command that starts the loop the
 * timer is not stored yet: it is among what the command has made.
 */
@Component
class LoopTimer implements ClockTimer {

    private static final Set<String> ELEMENTS = Set.of("start_clock", "timer_nextCheck");

    private static final int AT_ONCE = 500;

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final JdbcClient database;

    LoopTimer(ObjectProvider<ProcessEngineConfigurationImpl> engine, JdbcClient database) {
        this.engine = engine;
        this.database = database;
    }

    @Override
    public void notLaterThan(DelegateExecution execution, Instant at) {
        notLaterThan(((ExecutionEntity) execution).getRootProcessInstanceId(), at);
    }

    @Override
    public void notLaterThan(String loopInstance, Instant at) {
        engine.getObject().getCommandExecutorTxRequired().execute(context -> {
            // the engine keeps what it has read or made of jobs under their smallest kind
            List<?> made = context.getDbEntityManager().getCachedEntitiesByType(AcquirableJobEntity.class);
            ofLoop(made, loopInstance)
                    .or(() -> ofLoop(context.getJobManager().findJobsByProcessInstanceId(loopInstance), loopInstance))
                    .filter(timer -> timer.getDuedate().toInstant().isAfter(at))
                    .ifPresent(timer -> timer.setDuedate(Date.from(at)));
            return loopInstance;
        });
    }

    @Override
    public List<String> without(List<String> loopInstances) {
        var without = new ArrayList<String>();
        for (int from = 0; from < loopInstances.size(); from += AT_ONCE) {
            var some = loopInstances.subList(from, Math.min(loopInstances.size(), from + AT_ONCE));
            var with = Set.copyOf(database.sql("""
                            select distinct job.process_instance_id_
                            from act_ru_job job join act_ru_jobdef definition on definition.id_ = job.job_def_id_
                            where job.process_instance_id_ in (:loops) and definition.act_id_ in (:elements)
                            """)
                    .param("loops", some)
                    .param("elements", ELEMENTS)
                    .query(String.class)
                    .list());
            some.stream().filter(loop -> !with.contains(loop)).forEach(without::add);
        }
        return without;
    }

    @Override
    public boolean exists(String loopInstance) {
        return engine.getObject().getCommandExecutorTxRequired().execute(context -> ofLoop(
                        context.getJobManager().findJobsByProcessInstanceId(loopInstance), loopInstance)
                .isPresent());
    }

    private static Optional<TimerEntity> ofLoop(List<?> jobs, String loopInstance) {
        return jobs.stream()
                .filter(TimerEntity.class::isInstance)
                .map(TimerEntity.class::cast)
                .filter(timer -> loopInstance.equals(timer.getProcessInstanceId()))
                .filter(timer -> ELEMENTS.contains(timer.getActivityId()))
                .findFirst();
    }
}
