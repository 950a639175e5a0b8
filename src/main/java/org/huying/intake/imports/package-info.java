/** Takes in lists of requests that were made elsewhere: a CSV file, and a mapping that says what its columns mean. */
@NullMarked
package org.huying.intake.imports;

import org.jspecify.annotations.NullMarked;
