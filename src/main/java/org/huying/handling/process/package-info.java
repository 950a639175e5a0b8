/** Steps of {@code grid-handling} and {@code department-handling}. */
@NullMarked
package org.huying.handling.process;

import org.jspecify.annotations.NullMarked;
