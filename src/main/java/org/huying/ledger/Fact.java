package org.huying.ledger;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What one entry says. Implemented by records annotated with {@link Kind} in the module where the thing happens; the
 * record's components become the canonical JSON payload. Components are codes, numbers, instants, references and salted
 * digests: never words that a person wrote, names, phone numbers or addresses.
 */
public interface Fact {

    /** Stable name ({@code request.received}) and version of a fact's payload. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Kind {
        String value();

        int version() default 1;
    }
}
