package org.huying.whistle;

import java.time.Instant;
import org.huying.worklist.SubmittedForm;

/** What one called department does, and how the street scores it. Called by steps of processes, in their transaction. */
public interface ReportingIn {

    /**
     * Its process begins: the clock runs.
     *
     * @return when whoever was called is to be reminded
     */
    Instant called(long reportIn, String instanceId, String element);

    void signOn(long reportIn, SubmittedForm form, String element);

    void arrive(long reportIn, SubmittedForm form, String element);

    void report(long reportIn, SubmittedForm form, String element);

    /** The task that asks for its score. */
    void scoreAsked(long reportIn, String taskId);

    void score(long reportIn, SubmittedForm form, String element);
}
