/** Steps of {@code grid-handling}, {@code department-handling}, {@code co-handling} and {@code extension}. */
@NullMarked
package org.huying.handling.process;

import org.jspecify.annotations.NullMarked;
