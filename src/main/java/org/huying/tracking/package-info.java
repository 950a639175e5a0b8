/** Where a request stands, honestly: the timeline for residents and staff, and who may see which request. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "moment",
            "ledger",
            "seal",
            "directory",
            "deadline",
            "access",
            "request",
            "worklist",
            "intake",
            "dispatch",
            "handling",
            "whistle",
            "evaluation",
            "escalation",
            "retention"
        })
package org.huying.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
