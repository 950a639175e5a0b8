/** Steps of {@code evaluation}, and those of {@code request-loop} that follow from a score. */
@NullMarked
package org.huying.evaluation.process;

import org.jspecify.annotations.NullMarked;
