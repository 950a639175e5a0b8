package org.huying.handling;

import java.time.Instant;
import java.util.Optional;
import org.huying.worklist.SubmittedForm;

/** More time for a department (延期): asked before the limit, decided by a lead, both in words that the resident reads. */
public interface Extending {

    int MOST_DAYS = 30;

    /**
     * Who works on {@code user_reportResult} asks.
     *
     * @param days 1 to {@value #MOST_DAYS} working days; days around the clock in an emergency
     * @param reason 1 to 2,000 characters
     * @throws org.huying.problem.Refusal {@code extension-invalid} (422) with the fields; {@code extension-late},
     *     {@code extension-third}, {@code extension-undecided}, {@code extension-no-lead} or {@code extension-not-here}
     *     (409); and as {@link org.huying.worklist.Worklist#lock}
     */
    void ask(String taskId, Optional<Integer> days, String reason);

    /**
     * The lead's decision, in the transaction of its step.
     *
     * @return what changes for the department's task; empty when it was refused
     */
    Optional<Granted> decide(String number, SubmittedForm form, String element);

    /** @param instanceId of the department's handling, whose open task is due then */
    record Granted(String instanceId, Instant dueAt) {}

    /** Tells the department's handling that its lead is asked. */
    interface LeadPort {
        /** @throws org.huying.problem.Refusal {@code extension-not-here} (409) if it does not listen */
        void asked(String instanceId);
    }
}
