package org.huying.request;

/** Where a request stands; set by the steps of its process and by nothing else. */
public enum RequestState {
    RECEIVED,
    TO_DISPATCH,
    IN_HANDLING,
    /** A department said "not ours"; the dispatcher rules, the department stays responsible. */
    RETURN_DISPUTED,
    /** Returned three times; the supervisor rules, the first department stays responsible. */
    BINDING_RULING,
    /** On the public list of what cannot be solved now, until its review. */
    CARRIED_OVER,
    WAITING_FOR_RESIDENT,
    TO_SCORE,
    CLOSED,
    REJECTED,
    WITHDRAWN,
    MERGED;

    /** The process instance of this round is over. */
    public boolean ended() {
        return switch (this) {
            case CLOSED, REJECTED, WITHDRAWN, MERGED -> true;
            default -> false;
        };
    }
}
