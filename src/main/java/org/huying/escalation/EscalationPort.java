package org.huying.escalation;

/** Starts {@code processes/escalation.bpmn} for a request whose loop cannot call it. */
public interface EscalationPort {

    /** Takes all clocks of the request that are due, in the caller's transaction and under the request's lock. */
    void check(String number);
}
