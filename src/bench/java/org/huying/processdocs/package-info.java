/** Pictures and tables of {@code processes/}, written to {@code docs/processes} for people who read no XML. */
@NullMarked
package org.huying.processdocs;

import org.jspecify.annotations.NullMarked;
