package org.huying.request;

import org.huying.ledger.Fact;

/** Somebody saw a contact without opening it, for the first time on a day; stands in the stream {@code -looks}. */
@Fact.Kind("contact.seen")
record ContactSeen(String request, ContactLooks.Way way) implements Fact {}
