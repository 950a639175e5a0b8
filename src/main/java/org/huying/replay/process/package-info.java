/** Reads the deployed processes. */
@NullMarked
package org.huying.replay.process;

import org.jspecify.annotations.NullMarked;
