package org.huying.request.process;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * The one timer of a request's loop, which looks after all its clocks. It is only ever called nearer: when it fires too early,
 * because a clock was stopped or paused meanwhile, it finds nothing to do and is set anew.
 */
public interface ClockTimer {

    /** @param execution of the loop or of what it calls */
    void notLaterThan(DelegateExecution execution, Instant at);

    /** @param loopInstance instance of {@code request-loop}; no effect on instances of versions without the timer */
    void notLaterThan(String loopInstance, Instant at);

    /** Those of the loops that have no timer, because they are of a version without it. Reads many at once, and locks none. */
    List<String> without(List<String> loopInstances);

    /** False for loops of versions without the timer. */
    boolean exists(String loopInstance);
}
