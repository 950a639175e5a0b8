/** Log-in, sessions, who may see what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "directory", "commandline"})
package org.huying.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
