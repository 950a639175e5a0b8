/** The auditor's room over many requests: search, exports of any size, samples, and who looked at what. Changes no request. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"problem", "ledger", "directory", "access", "request", "evaluation", "deadline"})
package org.huying.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
