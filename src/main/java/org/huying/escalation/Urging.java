package org.huying.escalation;

/** Reminders (催办) and supervision (督办) that a person asks for. */
public interface Urging {

    /** So many reminders by hand in one round of a request. */
    int MOST_REMINDERS = 3;

    /**
     * Tells whoever has an open task of the request.
     *
     * @throws org.huying.problem.Refusal {@code request-already-ended} (409), {@code reminder-nobody-works} (409) while
     *     nobody can act, or {@code reminder-too-many} (409)
     */
    void remind(String number, String account);

    /**
     * Demands an answer of the unit that leads.
     *
     * @param demand what the supervisor wants to know, 1 to 2,000 characters
     * @throws org.huying.problem.Refusal {@code supervision-incomplete} (422), {@code supervision-no-unit} (409) while no
     *     unit leads, {@code supervision-open} (409) while an earlier one is not answered, or {@code request-already-ended}
     */
    void supervise(String number, String account, String demand);
}
