/** Pages and API of the replay. */
@NullMarked
package org.huying.replay.web;

import org.jspecify.annotations.NullMarked;
