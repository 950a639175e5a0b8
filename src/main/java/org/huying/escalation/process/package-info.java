/** Steps of {@code escalation} and {@code supervision}. */
@NullMarked
package org.huying.escalation.process;

import org.jspecify.annotations.NullMarked;
