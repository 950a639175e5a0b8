package org.huying.request;

/**
 * A module's words about a request, which can be erased for good: the text goes, and with it the salt of its digest, so that
 * nobody can try guesses against the ledger. What was decided, when and by whom stays. Each module that lets people write
 * implements it; the other side of {@link WrittenWords}.
 */
public interface ErasableWords {

    /** Stands where a column cannot be empty; in both languages, since the database keeps one text. */
    String ERASED = "已删除 · Erased";

    /** Takes the place of a salt. No text has this digest in the ledger. */
    String NO_SALT = "0".repeat(64);

    /** In the caller's transaction, which holds the lock on the request. */
    void erase(String number);
}
