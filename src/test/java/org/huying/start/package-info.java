/** Starts of whole nodes: the first, the second, two at once, and those that must not succeed. */
@NullMarked
package org.huying.start;

import org.jspecify.annotations.NullMarked;
