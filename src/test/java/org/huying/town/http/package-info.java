/** The whole program behind a real port, with the engine's own filters before Tasklist's calls. */
@NullMarked
package org.huying.town.http;

import org.jspecify.annotations.NullMarked;
