package org.huying.notification;

import java.time.Instant;
import java.util.List;

/** Notices on the desks of members of staff. */
public interface Notices {

    /** In the caller's transaction. Telling the same again while it is unread has no effect. */
    void tell(String account, String requestNumber, Kind kind);

    /** Unread ones first, newest first, at most 100. */
    List<Notice> of(String account);

    int unread(String account);

    /** @throws org.huying.problem.Refusal {@code notice-unknown} (404) if it is not this account's */
    void read(String account, long id);

    /** Why somebody is told. */
    enum Kind {
        NOT_SOLVED,
        REOPENED,
        NEARLY_DUE,
        DUE,
        LATE,
        REMINDED,
        SUPERVISED,
        SUPERVISION_ANSWERED
    }

    /** One notice. */
    record Notice(long id, String requestNumber, Kind kind, Instant toldAt, boolean read) {}
}
