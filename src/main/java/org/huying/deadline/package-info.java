/** Working time: computes due dates and keeps the clocks of a request. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.huying.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
