/** The loop's process: its ids, and the steps that belong to the request's file. */
@NullMarked
@NamedInterface("process")
package org.huying.request.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
