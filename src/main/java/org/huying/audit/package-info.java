/** The auditor's room over many requests: search, exports of any size, samples, and who looked at what. Changes no request: it asks for a ruling. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "moment",
            "ledger",
            "directory",
            "access",
            "request",
            "evaluation",
            "deadline",
            "intake",
            "worklist",
            "review"
        })
package org.huying.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
