package org.huying.request;

import java.util.Optional;

/**
 * Changes request files. Every command on a request calls {@link #lock} first: one request, one lock, so that ledger
 * entries of a request are written one after the other. The row is written when the transaction ends: who reads it by SQL before
 * that, past {@link ServiceRequests}, does not see what changed.
 */
public interface Requests {

    /**
     * Locks the request's row until the transaction ends.
     *
     * @throws org.huying.problem.Refusal {@code request-unknown} (404)
     */
    ServiceRequest lock(String number);

    /** As {@link #lock}; empty if nobody knows the request. */
    Optional<ServiceRequest> lockIfKnown(String number);

    /**
     * As {@link #lock}, for one more request beside the one that is locked already: never waits, so that two commands that
     * cross each other cannot wait in a circle.
     *
     * @return empty if somebody else is changing it, or nobody knows it
     */
    Optional<ServiceRequest> lockIfFree(String number);

    /** As {@link #lock}, by a task in the work list ({@code work_item}); empty if there is no such task. */
    Optional<ServiceRequest> lockOfTask(String taskId);

    /** Stores a new file in state {@link RequestState#RECEIVED}. */
    void file(NewFile file);

    /** The process instance of the current round. */
    void boundTo(String number, String instanceId);

    void classify(String number, Nature nature, Urgency urgency);

    /** What the dispatcher decided about category and nature; absent keeps what stands. */
    void reclassify(String number, Optional<String> category, Optional<Nature> nature);

    void moveTo(String number, RequestState state);

    /** From now on this unit answers to the resident. */
    void leadBy(String number, String unit);

    /** The request follows another one; so do those that followed it. */
    void join(String number, String first);

    /** The next round begins: the file is open again. */
    void nextRound(String number, int round);
}
