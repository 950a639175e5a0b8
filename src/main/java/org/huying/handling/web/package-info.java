/** The public list of what is carried over, as a page and in the API. */
@NullMarked
package org.huying.handling.web;

import org.jspecify.annotations.NullMarked;
