/** Claims and completes tasks in the engine. */
@NullMarked
package org.huying.worklist.process;

import org.jspecify.annotations.NullMarked;
