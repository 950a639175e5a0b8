/** The directory as the engine's only source of people, groups and tenants. */
@NullMarked
package org.huying.engine.identity;

import org.jspecify.annotations.NullMarked;
