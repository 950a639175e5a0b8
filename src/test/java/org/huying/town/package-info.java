/** The whole program over the demo town, with a clock that stands still: for tests that walk requests through it. */
@NullMarked
package org.huying.town;

import org.jspecify.annotations.NullMarked;
