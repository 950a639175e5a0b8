/** Areas down to the building, organisations, people with roles and duties, categories: loaded from the town's files. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "ledger", "commandline"})
package org.huying.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
