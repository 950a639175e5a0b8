/** What a unit does beside the form of its task, and the public list of what is carried over. */
@NullMarked
package org.huying.handling.web;

import org.jspecify.annotations.NullMarked;
