/** The resident's score, callbacks, reopening, the three rates. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "moment",
            "ledger",
            "directory",
            "deadline",
            "access",
            "request",
            "request :: process",
            "worklist",
            "handling",
            "notification"
        })
package org.huying.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
