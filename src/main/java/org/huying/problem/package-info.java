/** What is refused, why and what to do instead: one sentence in the reader's language (RFC 9457). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
package org.huying.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
