/** Camunda Tasklist behind our log-in: what it may call, what it says when refused, its languages. */
@NullMarked
package org.huying.engine.tasklist;

import org.jspecify.annotations.NullMarked;
