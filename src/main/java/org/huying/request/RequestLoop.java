package org.huying.request;

/** The process of a request ({@code processes/request-loop.bpmn}): the only thing that moves it forward. */
public interface RequestLoop {

    /** Starts the first round. The request's file is stored already. */
    void start(String number, boolean joins);

    /** Starts the next round of an ended request (message {@code message_reopened}). */
    void reopen(String number);

    /** Starts the next round of a closed request that a supervisor sends back (message {@code message_sentBack}). */
    void sendBack(String number);

    /**
     * Ends the running round (message {@code message_left}).
     *
     * @throws org.huying.problem.Refusal {@code request-already-ended} (409) if nothing runs
     */
    void leave(String number, Reason reason);

    /** Why a request leaves on the way. */
    enum Reason {
        WITHDRAWN,
        MERGED
    }
}
