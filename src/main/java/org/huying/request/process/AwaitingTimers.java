package org.huying.request.process;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.huying.deadline.Clocks.Clock;
import org.springframework.stereotype.Component;

/** A timer that waits for the resident is a copy of its clock: it is set again when the clock moves. */
@Component
class AwaitingTimers {

    private final ManagementService jobs;

    AwaitingTimers(ManagementService jobs) {
        this.jobs = jobs;
    }

    /**
     * The caller holds the request's lock, which the timer takes before it rings.
     *
     * @param loopInstance under which the process that waits was called
     */
    void follow(String loopInstance, Clock clock) {
        Deadlines.timer(clock.kind()).ifPresent(element -> jobs.createJobQuery()
                .rootProcessInstanceId(loopInstance)
                .activityId(element)
                .list()
                .forEach(job -> jobs.setJobDuedate(job.getId(), Date.from(clock.dueAt()))));
    }
}
