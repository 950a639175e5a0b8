package org.huying.request;

import org.jspecify.annotations.Nullable;

/** The node cannot start, because nothing could be kept or read without the right keys. Never carries key material. */
final class ContactKeysFailure extends RuntimeException {

    ContactKeysFailure(String message) {
        this(message, null);
    }

    ContactKeysFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
