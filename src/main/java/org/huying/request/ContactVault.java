package org.huying.request;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huying.ledger.Actor;

/**
 * The contact of each request, encrypted field by field. Nothing opens it for a person but {@link #reveal}, which leaves an
 * entry in the ledger. Who may call what is checked by the caller.
 */
public interface ContactVault {

    /**
     * Keeps the contact of a new request, in the caller's transaction; {@link Contact#normalised()} is what is kept.
     *
     * @throws org.huying.problem.Refusal {@code contact-invalid} (422) with the fields
     */
    default void store(String requestNumber, Contact contact) {
        store(requestNumber, contact, Optional.empty());
    }

    /** As above; the language is that in which the resident made the request, where it is known. */
    void store(String requestNumber, Contact contact, Optional<Locale> language);

    /**
     * Puts right the fields that are given and leaves the others; ledger entry {@code contact.corrected}.
     *
     * @throws org.huying.problem.Refusal {@code contact-invalid} (422) with the fields, {@code request-unknown} (404)
     */
    void correct(String requestNumber, Contact contact, Actor actor);

    /**
     * Enough to recognise who calls; nothing at all if the reporter is anonymous. Where something is shown, ledger entry
     * {@code contact.seen} with the reader's first look of the day.
     *
     * @param reader account
     */
    MaskedContact masked(String requestNumber, String reader);

    /**
     * Opens the contact; ledger entry {@code contact.revealed} with the reason.
     *
     * @throws org.huying.problem.Refusal {@code request-unknown} (404), or {@code contact-withheld} (403) if the reporter
     *     is anonymous and the reason is not {@link RevealReason#CUSTODIAN_RULING}
     */
    Contact reveal(String requestNumber, RevealReason reason, Actor actor);

    /**
     * Where the resident is told by machine; nothing if the reporter is anonymous. Leaves no entry, since no person reads
     * it: for module {@code notification}, which keeps of each message when it was sent, and for nobody else.
     */
    Addressee addressee(String requestNumber);

    /**
     * Removes the contact for good; ledger entry {@code contact.erased}.
     *
     * @throws org.huying.problem.Refusal {@code request-unknown} (404)
     */
    void erase(String requestNumber, Actor actor);

    /**
     * Open requests of whoever calls from this phone, newest first, without those made anonymously: who holds a phone
     * must not learn through it what its owner reported in confidence. Ledger entry {@code contact.seen} for each, with the
     * reader's first look of the day.
     *
     * @param reader account
     */
    List<String> requestsOfPhone(String phone, String reader);

    /**
     * Contacts for an export that two auditors answer for, by number; without those of anonymous reporters. Leaves no entry of
     * its own: for module {@code audit}, whose entry names the filter and stands for all of them, and for nobody else.
     */
    Map<String, Contact> ofExport(Collection<String> requestNumbers);
}
