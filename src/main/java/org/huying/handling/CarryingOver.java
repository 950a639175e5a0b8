package org.huying.handling;

import java.time.Instant;
import org.huying.worklist.SubmittedForm;

/** A request that cannot be solved now is carried on a public list. Called by the steps of {@code carry-over}. */
public interface CarryingOver {

    /** When the request comes back for review: as the review day begins in the town. */
    Instant reviewAt(String number);

    /**
     * A supervisor reviews it.
     *
     * @throws org.huying.problem.Refusal {@code form-incomplete} (422): a review date that is not to come
     */
    CarryOver.Outcome review(String number, SubmittedForm form, String element);
}
