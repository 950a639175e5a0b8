/** Departments are called out to one place, report in, finish together and are scored. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "moment",
            "ledger",
            "directory",
            "deadline",
            "decision",
            "access",
            "request",
            "request :: process",
            "worklist",
            "intake"
        })
package org.huying.whistle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
