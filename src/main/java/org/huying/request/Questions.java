package org.huying.request;

import java.util.Optional;

/** What the process waits for: called by the steps of {@code resident-question}. */
public interface Questions {

    /** The question just asked is waited for by this instance; the clocks of the handling unit pause. */
    void waits(String number, String instanceId);

    /** The wait is over: the request goes back to where it stood, the clocks count again. */
    void close(String number, String element, boolean answered);

    /** The round is over: nobody waits any more. */
    void drop(String number);

    /** Tells the waiting instance that the resident answered. */
    interface AnswerPort {
        void answered(String instanceId);
    }

    /** Row of a question that is not closed. */
    record Open(long id, long messageId, Optional<String> instanceId, Optional<RequestState> stateBefore) {}
}
