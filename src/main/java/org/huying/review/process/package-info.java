/** Steps of {@code review-ruling}. */
@NullMarked
package org.huying.review.process;

import org.jspecify.annotations.NullMarked;
