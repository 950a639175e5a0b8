/** Who is told what: notices on the desk, e-mail and text messages, from the ledger. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"problem", "moment", "ledger", "seal", "directory", "deadline", "access", "request"})
package org.huying.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
