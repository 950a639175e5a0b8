package org.huying.request;

import org.huying.ledger.Fact;

/** Somebody opened the contact. */
@Fact.Kind("contact.revealed")
record ContactRevealed(String reason) implements Fact {}
