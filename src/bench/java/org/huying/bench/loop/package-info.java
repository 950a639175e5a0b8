/** The loop of a request in Huying, in a bare engine and in SQL written by hand, side by side. */
@NullMarked
package org.huying.bench.loop;

import org.jspecify.annotations.NullMarked;
