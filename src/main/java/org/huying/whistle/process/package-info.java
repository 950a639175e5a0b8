/** Steps of {@code whistle}, {@code whistle-coordination} and {@code report-in}. */
@NullMarked
package org.huying.whistle.process;

import org.jspecify.annotations.NullMarked;
