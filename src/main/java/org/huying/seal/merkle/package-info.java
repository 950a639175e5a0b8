/** The Merkle tree of RFC 6962 and RFC 9162: pure computation, no storage. */
@NullMarked
package org.huying.seal.merkle;

import org.jspecify.annotations.NullMarked;
