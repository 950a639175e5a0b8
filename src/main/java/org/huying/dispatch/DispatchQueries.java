package org.huying.dispatch;

import java.util.List;
import java.util.Optional;

/** Reads what was decided about who handles a request. */
public interface DispatchQueries {

    /** The dispatchers' decisions, oldest first. */
    List<Decided> decisions(String number);

    /** Rulings on returned tickets, oldest first. */
    List<Ruled> rulings(String number);

    /**
     * One decision.
     *
     * @param code as {@link Decision#code()}
     * @param note internal
     * @param rejectReason code of the form {@code user_dispatch}
     * @param referral where the resident can turn instead, for the resident to read
     * @param wordsSalt of the digest that the ledger keeps of the referral or, without one, of the note
     */
    record Decided(
            String code,
            Optional<String> note,
            Optional<String> rejectReason,
            Optional<String> referral,
            String wordsSalt) {}

    /** One ruling. */
    record Ruled(String unit, boolean upheld, String reason, String reasonSalt) {}

    /** Whether the account dispatched the request or ruled on a return of it, in any round: nobody judges own decisions. */
    boolean decidedBy(String number, String account);
}
