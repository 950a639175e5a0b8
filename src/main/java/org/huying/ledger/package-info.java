/** Append-only record of everything that happened to a request: numbered, provable, followed. */
@NullMarked
@ApplicationModule(allowedDependencies = "transaction")
package org.huying.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
