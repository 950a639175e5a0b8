/** Steps of {@code request-loop} in which is decided who handles. */
@NullMarked
package org.huying.dispatch.process;

import org.jspecify.annotations.NullMarked;
