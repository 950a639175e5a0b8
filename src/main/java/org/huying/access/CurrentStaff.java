package org.huying.access;

import java.util.Optional;

/** Who is acting: the member of staff of the session or of HTTP Basic. */
public interface CurrentStaff {

    Optional<Staff> get();

    /** @throws org.huying.problem.Refusal {@code log-in-first} (403) if nobody is logged in */
    Staff require();

    /** Runs the action as this member of staff: for tests, imports and the drill. */
    <T> T as(String account, java.util.concurrent.Callable<T> action);
}
