package org.huying.access;

/** The passwords of the people in the directory. Kept as slow hashes; never shown, never an argument of a program. */
public interface Passwords {

    /**
     * A member of staff chooses an own password. Every other session of the account ends.
     *
     * @param keptSession id of the session that goes on
     * @throws org.huying.problem.Refusal {@code password-unfit} (422, field {@code newPassword})
     */
    void change(String account, String newPassword, String keptSession);

    /**
     * Somebody else sets a password, which its owner must change at the next log-in. Every session of the account ends.
     *
     * @throws org.huying.problem.Refusal {@code password-unfit} (422), {@code account-unknown} (404) unless the account
     *     is in the directory or is the first administrator
     */
    void set(String account, String newPassword);
}
