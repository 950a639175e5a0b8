/**
 * The loop of a request in Huying, in bare engines and in SQL written by hand, side by side: {@link org.huying.bench.loop.LoopSpeed}
 * lets contenders take turns, each in a JVM of its own.
 */
@NullMarked
package org.huying.bench.loop;

import org.jspecify.annotations.NullMarked;
