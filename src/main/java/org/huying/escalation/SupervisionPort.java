package org.huying.escalation;

/** Starts {@code processes/supervision.bpmn} beside a running loop. */
public interface SupervisionPort {

    /** Whether the loop is of a version in which a supervision can begin. */
    boolean possible(String loopInstance);

    /** @throws org.huying.problem.Refusal {@code supervision-not-here} (409) if the loop is of a version without it */
    void demanded(String loopInstance, String unit);
}
