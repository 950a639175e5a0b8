/** Points in time beside the town's clock, and the one form in which they are written. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.huying.moment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
