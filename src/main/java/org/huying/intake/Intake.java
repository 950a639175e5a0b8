package org.huying.intake;

/** The one way in, for every channel. */
public interface Intake {

    /**
     * Stores the request, appends its first ledger entry and starts its process, in one transaction.
     *
     * @throws org.huying.problem.Refusal {@code request-invalid} (422) with the fields
     */
    Receipt receive(Report report);
}
