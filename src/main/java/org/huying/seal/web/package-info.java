/** Heads and proofs over HTTP. */
@NullMarked
package org.huying.seal.web;

import org.jspecify.annotations.NullMarked;
