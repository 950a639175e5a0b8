/** Desk pages, the staff API and the forms that Camunda Tasklist embeds. */
@NullMarked
package org.huying.worklist.web;

import org.jspecify.annotations.NullMarked;
