package org.huying.notification;

import java.time.Instant;
import java.util.List;

/** Notices on the desks of members of staff. */
public interface Notices {

    /** In the caller's transaction. Telling the same again while it is unread adds none, but makes it new. */
    void tell(String account, String requestNumber, Kind kind);

    /** Unread ones first, newest first, at most 100. */
    List<Notice> of(String account);

    int unread(String account);

    /** @throws org.huying.problem.Refusal {@code notice-unknown} (404) if it is not this account's */
    void read(String account, long id);

    /** All that this account has been shown: those up to and with this one. */
    void readUpTo(String account, long id);

    /** Why somebody is told. The words are in the bundle: {@code notification.kind.<name>} for staff. */
    enum Kind {
        NOT_SOLVED,
        REOPENED,
        SENT_BACK,
        NEARLY_DUE,
        DUE,
        LATE,
        REMINDED,
        SUPERVISED,
        SUPERVISION_ANSWERED,
        TO_DISPATCH,
        TO_CALL_BACK,
        TO_RULE,
        ASSIGNED,
        INFORMED,
        RETURNED,
        RETURN_REFUSED,
        RESIDENT_WROTE,
        EXTENSION_ASKED,
        EXTENSION_GRANTED,
        WHISTLE_CALLED,
        LEDGER_HEAD,
        // to residents: notification.resident.<name>
        RECEIVED,
        ASKED,
        WRITTEN_TO,
        TO_SCORE,
        EXTENDED,
        INTERIM,
        CLOSED,
        ENDED,
        REVIEWED
    }

    /** One notice. */
    record Notice(long id, String requestNumber, Kind kind, Instant toldAt, boolean read) {}
}
