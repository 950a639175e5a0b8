package org.huying.seal;

import org.jspecify.annotations.Nullable;

/** The node cannot start, because its ledger would stay unsealed. Never carries a key. */
final class SealKeyFailure extends RuntimeException {

    SealKeyFailure(String message) {
        this(message, null);
    }

    SealKeyFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
