/** Steps of {@code grid-handling}, {@code department-handling}, {@code co-handling}, {@code extension} and {@code waiting}. */
@NullMarked
package org.huying.handling.process;

import org.jspecify.annotations.NullMarked;
