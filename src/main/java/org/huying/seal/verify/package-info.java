/** Exports the ledger and verifies it, from an export or a database, believing nothing but the keys that it is given. */
@NullMarked
package org.huying.seal.verify;

import org.jspecify.annotations.NullMarked;
