/** Runs one command of an administrator instead of the server; other modules bring the commands. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.huying.commandline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
