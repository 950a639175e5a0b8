/** Set-up of the process engine; the only place for engine-internal classes. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"problem", "transaction", "decision", "directory", "request :: process", "worklist"})
package org.huying.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
