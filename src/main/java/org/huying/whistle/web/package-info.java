/** The board of whistles, their figures, and whistling without a task at hand. */
@NullMarked
package org.huying.whistle.web;

import org.jspecify.annotations.NullMarked;
