package org.huying.evaluation;

import java.time.Duration;
import org.huying.evaluation.Evaluation.Via;
import org.huying.worklist.SubmittedForm;

/** Has the answer scored: by the resident, or by a call of somebody who did not handle the request. */
public interface Evaluating {

    /** How long after its end a closed request can be reopened. */
    Duration REOPENING = Duration.ofDays(30);

    /**
     * The resident scores; the process goes on with it.
     *
     * @throws org.huying.problem.Refusal {@code not-to-be-scored} (409) if no answer waits for a score
     */
    void score(String number, Score score, Via via);

    /**
     * As above, with words.
     *
     * @param words what is not solved; becomes a message to the desk, unless it is blank
     * @throws org.huying.problem.Refusal {@code not-to-be-scored} (409), {@code message-invalid} (422)
     */
    void score(String number, Score score, Via via, String words);

    /**
     * The resident wants an ended request handled again, within 30 days.
     *
     * @param reason why; becomes a message to the desk
     * @throws org.huying.problem.Refusal {@code reopening-too-late} or {@code reopening-not-closed} (409),
     *     {@code message-invalid} (422)
     */
    void reopen(String number, String reason);

    /** Step: an answer was given. */
    void open(String number, String instanceId, String element);

    /** Step: the score that came with the message. */
    void record(String number, Score score, Via via, String element);

    /** Whether there is a contact to call now: it may be erased at any time. */
    boolean canBeCalled(String number);

    /** Step: somebody is to call the resident. */
    void callbackOpened(String number, String element);

    /** Step: somebody takes a callback task; handlers of the request may not. */
    void checkFourEyes(String number, String account);

    /** Step: a call was made. */
    CallResult calledBack(String number, SubmittedForm form, String element);

    /** Step: silence to the end. */
    void notReached(String number, String element);

    /**
     * Step: not solved, reopened or sent back: whoever leads the lead is told.
     *
     * @param sentBack a supervisor has it handled again, not the resident
     */
    void informSuperior(String number, boolean sentBack, String element);

    /** What came of a call. */
    sealed interface CallResult {
        /** The resident scored on the phone. */
        record Reached(boolean solved) implements CallResult {}

        /** Nobody answered for the n-th time. */
        record NotReached(int attempts) implements CallResult {}
    }
}
