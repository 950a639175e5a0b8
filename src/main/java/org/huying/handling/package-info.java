/** Units work on a request: assignments are accepted, returned, passed on, resolved. */
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
            "whistle"
        })
package org.huying.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
