/** What a unit does beside the form of its task: asks for more time, replies in the interim. */
@NullMarked
package org.huying.handling.web;

import org.jspecify.annotations.NullMarked;
