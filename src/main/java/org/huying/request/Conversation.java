package org.huying.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Words in both directions between the resident and the desk, at any time while the request is open. */
public interface Conversation {

    /** Characters of a message. */
    int LONGEST = 5_000;

    /**
     * The resident writes. If the process waits for an answer, this is it, and the process goes on.
     *
     * @param text 1 to 5,000 characters
     * @throws org.huying.problem.Refusal {@code message-invalid} (422), {@code request-already-ended} (409)
     */
    void fromResident(String number, String text);

    /** Somebody of the desk writes; the resident sees it when looking at the request. */
    void fromDesk(String number, String account, String text);

    /** A step asks the resident; the process waits in {@code resident-question} next. */
    void ask(String number, String account, String text);

    List<Message> messages(String number);

    /** The question that waits for an answer. */
    Optional<Message> openQuestion(String number);

    /**
     * @param author account; empty when the resident wrote it
     * @param wordsSalt of the digest in the ledger
     */
    record Message(
            long id, boolean fromResident, Optional<String> author, String text, Instant sentAt, String wordsSalt) {}
}
