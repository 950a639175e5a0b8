package org.huying.handling;

import java.time.Instant;
import org.huying.worklist.SubmittedForm;

/**
 * Pauses of a department for a named reason, a season or a budget: the clock of the matter stands still, and the resident
 * reads why and until when. (That the resident is asked is {@code resident-question}.) In the caller's transaction.
 */
public interface Waiting {

    /** Longer than this is not a pause. */
    int MOST_DAYS = 366;

    /**
     * The department decides to wait.
     *
     * @throws org.huying.problem.Refusal {@code form-incomplete} (422) if the day is not between tomorrow and
     *     {@value #MOST_DAYS} days from now
     */
    void decide(String number, SubmittedForm form);

    /** When it goes on at the latest: the beginning of the day that was named. */
    Instant until(String number);

    /** The wait begins: the clock pauses. */
    void begun(String number, String element);

    /** The department says that it has come. */
    void came(String number, SubmittedForm form);

    /** The wait is over, for either reason: the clock counts again. */
    void ended(String number, String element);
}
