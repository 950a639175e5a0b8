/** Steps of {@code dispatching} and {@code handling} in which is decided who handles. */
@NullMarked
package org.huying.dispatch.process;

import org.jspecify.annotations.NullMarked;
