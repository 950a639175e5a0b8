package org.huying.intake;

import java.util.function.Consumer;

/** The one way in, for every channel. */
public interface Intake {

    /**
     * Stores the request, appends its first ledger entry and starts its process, in one transaction.
     *
     * @throws org.huying.problem.Refusal {@code request-invalid} (422) with the fields
     */
    Receipt receive(Report report);

    /** @param filed told the number once the file is stored and before its process begins, in the same transaction */
    Receipt receive(Report report, Consumer<String> filed);
}
