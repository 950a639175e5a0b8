/** A request arrives, from any channel: checked, compared with its neighbours, receipted. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "moment",
            "commandline",
            "ledger",
            "directory",
            "deadline",
            "access",
            "request"
        })
package org.huying.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
