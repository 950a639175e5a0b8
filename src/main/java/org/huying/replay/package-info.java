/** Draws what the ledger says on the diagrams by which it happened: one case step by step, and many as figures of a process. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "moment",
            "ledger",
            "directory",
            "access",
            "request",
            "tracking",
            "evaluation",
            "deadline"
        })
package org.huying.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
