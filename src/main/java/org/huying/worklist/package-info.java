/** Who has what to do: one row per user task; the forms that end a task and the drafts behind them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "moment",
            "transaction",
            "ledger",
            "directory",
            "deadline",
            "access",
            "request"
        })
package org.huying.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
