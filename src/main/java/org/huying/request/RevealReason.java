package org.huying.request;

/** Why a contact is opened; kept in the ledger. Its words are under {@code request.reveal-reason.<name>}. */
public enum RevealReason {
    CALLBACK,
    FURTHER_INFORMATION,
    APPOINTMENT,
    NOTIFICATION,
    EMERGENCY,
    CORRECTION,
    /** The only reason that opens an anonymous reporter's contact; whoever asks has checked that it is the custodian. */
    CUSTODIAN_RULING
}
