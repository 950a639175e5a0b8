/** Who shall handle a request: classification, routing, the dispatcher's decisions, rulings on returns. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "ledger",
            "directory",
            "deadline",
            "decision",
            "access",
            "request",
            "request :: process",
            "worklist",
            "handling",
            "whistle"
        })
package org.huying.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
