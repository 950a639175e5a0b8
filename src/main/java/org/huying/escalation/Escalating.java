package org.huying.escalation;

import java.util.Optional;
import org.huying.request.EscalationStep;
import org.huying.worklist.SubmittedForm;

/** Tells who must know that a request is late. The steps of its processes call it, in their transaction. */
public interface Escalating {

    /** The clock whose check came first, and what follows for it; empty when no check is due. */
    Optional<Found> find(String number);

    /** The step for this clock: people are told, the ledger says so, the next step is timed. */
    void act(String number, Found found, String element);

    /** A supervision begins at its unit. */
    void opened(String number, String unit, String instanceId, String element);

    /** The unit has answered: whoever asked is told. */
    void answered(String number, String instanceId, SubmittedForm form, String element);

    /** @param clockId which clock */
    record Found(long clockId, EscalationStep step) {}
}
