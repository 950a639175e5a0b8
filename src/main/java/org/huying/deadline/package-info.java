/** Working time: loads the town's calendars, computes due dates, keeps the clocks of a request. */
@NullMarked
@ApplicationModule(allowedDependencies = {"transaction", "ledger", "commandline"})
package org.huying.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
