/** Closed cases that an auditor wants handled again: asked for, ruled on by a supervisor who had no part in them, sent back or left closed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "ledger",
            "directory",
            "deadline",
            "access",
            "request",
            "request :: process",
            "worklist",
            "handling",
            "dispatch",
            "evaluation"
        })
package org.huying.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
