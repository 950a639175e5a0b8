package org.huying.seal.note;

import org.huying.ledger.Fact;

/**
 * From here on this key may sign heads. Sealed under the keys that were known before, so that whoever trusts one of them
 * can follow to the next.
 *
 * @param key the public key as {@code <name>+<id>+<key>}
 */
@Fact.Kind(KeyAdopted.KIND)
public record KeyAdopted(String key) implements Fact {

    public static final String KIND = "ledger.key-adopted";
}
