package org.huying.request;

import org.huying.ledger.Fact;

/** The contact was removed for good. */
@Fact.Kind("contact.erased")
record ContactErased() implements Fact {}
