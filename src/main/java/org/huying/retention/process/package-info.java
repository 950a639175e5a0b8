/** The table of periods. */
@NullMarked
package org.huying.retention.process;

import org.jspecify.annotations.NullMarked;
