/** The town's rule tables: what they may say, and how a town's own version of one comes into force. */
@NullMarked
@ApplicationModule(allowedDependencies = {"commandline", "ledger"})
package org.huying.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
