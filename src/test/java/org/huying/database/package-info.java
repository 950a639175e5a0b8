/** The databases that the tests run on. */
@NullMarked
package org.huying.database;

import org.jspecify.annotations.NullMarked;
