package org.huying.review;

import java.time.Instant;
import org.huying.worklist.SubmittedForm;

/** Has a closed case handled again if a supervisor rules so who neither asked for it nor had a part in it. */
public interface Reviewing {

    int LONGEST_REASON = 2_000;

    /**
     * What an auditor asks for.
     *
     * @param sample and place: the case of a sample that was objected to
     * @param foundAt when it was; what was handled since was not looked at
     * @param reason 1 to {@value #LONGEST_REASON} characters, for the supervisor
     */
    record Asking(String number, long sample, int place, Instant foundAt, String reason, String account) {}

    /**
     * Starts the process. A round is asked for once: a ruling stands until the case was handled again.
     *
     * @throws org.huying.problem.Refusal {@code review-reason} (422); {@code review-not-closed}, {@code review-outdated},
     *     {@code review-open}, {@code review-ruled} or {@code review-erased} (409)
     */
    void ask(Asking asking);

    /** Step: the process has begun. */
    void begun(String number, String instanceId, String element);

    /**
     * Step: a supervisor takes the task.
     *
     * @throws org.huying.problem.Refusal {@code review-by-asker} or {@code review-by-handler} (403)
     */
    void checkImpartial(String instanceId, String account);

    /**
     * Step: a supervisor rules. The clock stops.
     *
     * @throws org.huying.problem.Refusal as {@link #checkImpartial}; {@code review-erased} (409) if nobody could handle it
     */
    Ruling rule(String instanceId, String element, SubmittedForm form);

    /** Step: the next round begins. */
    void sendBack(String instanceId);

    /** Step: it stays closed. */
    void leaveClosed(String instanceId);

    /** Step: its resident was faster. */
    void overtaken(String instanceId, String element);
}
