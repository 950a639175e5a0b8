package org.huying.request;

import java.util.Optional;

/** How the resident can be reached; stored encrypted field by field, never in ledger, log or process. */
public record Contact(Optional<String> name, Optional<String> phone, Optional<String> email) {

    public boolean isEmpty() {
        return name.isEmpty() && phone.isEmpty() && email.isEmpty();
    }

    /** Nobody can be called back. */
    public static Contact none() {
        return new Contact(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
