/** The topic of the month: the categories that grow most are proposed, one becomes a project, its effect is shown. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "moment", "ledger", "directory", "access", "evaluation"})
package org.huying.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
