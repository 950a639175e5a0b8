package org.huying.handling;

import java.time.Instant;
import org.huying.worklist.SubmittedForm;

/** A request that cannot be solved now is carried on a public list. */
public interface CarryingOver {

    int LONGEST_REASON = 1_000;

    /** The request waits for its review date in that instance. */
    void begun(String number, String instanceId);

    /** When the request comes back for review: as the review day begins in the town. */
    Instant reviewAt(String number);

    /**
     * A supervisor reviews it.
     *
     * @throws org.huying.problem.Refusal {@code form-incomplete} (422): a review date that is not to come
     */
    CarryOver.Outcome review(String number, SubmittedForm form, String element);

    /**
     * A supervisor has it reviewed now, before its date.
     *
     * @param reason for everybody who reads the request, 1 to {@value #LONGEST_REASON} characters
     * @throws org.huying.problem.Refusal {@code early-review-incomplete} (422); {@code early-review-not-here} (409) if the
     *     request is not carried over, is in review already, or waits in an older version of the process
     */
    void reviewEarly(String number, String reason, String account);

    /** Tells {@code carry-over} that the review comes before its date. */
    interface ReviewPort {
        /** @throws org.huying.problem.Refusal {@code early-review-not-here} (409) if it does not wait */
        void asked(String instanceId);
    }
}
