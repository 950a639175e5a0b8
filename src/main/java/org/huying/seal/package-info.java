/** Seals the ledger: a Merkle tree over its positions, signed tree heads, proofs, and a verifier that needs neither. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"problem", "moment", "ledger", "commandline", "directory", "access", "request"})
package org.huying.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
