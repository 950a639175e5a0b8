/** Clocks that run out are told of, step by step; reminders and supervision by hand. */
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
            "notification"
        })
package org.huying.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
