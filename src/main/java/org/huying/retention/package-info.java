/** How long personal data is kept, by category and age; erases what is due or what a resident asked for. */
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
            "decision",
            "commandline"
        })
package org.huying.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
