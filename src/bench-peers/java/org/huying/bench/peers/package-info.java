/** Other engines beside which Huying is measured; their libraries belong to the profile {@code bench} alone. */
@NullMarked
package org.huying.bench.peers;

import org.jspecify.annotations.NullMarked;
