package org.huying.request;

import java.util.List;

/**
 * A module's words about a request, of which the ledger keeps digests: a timeline finds them again by digest, so that what it
 * shows is what was written then. Each module that lets people write implements it.
 */
public interface WrittenWords {

    List<Salted> of(String number);

    /** @param salt of the digest in the ledger */
    record Salted(String salt, String text) {}
}
