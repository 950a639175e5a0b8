/** What a transaction knows for as long as it lasts, and what it has yet to write. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
package org.huying.transaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
