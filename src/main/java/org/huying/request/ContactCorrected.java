package org.huying.request;

import java.util.List;
import org.huying.ledger.Fact;

/** Somebody put the contact right: which fields, not what they say. */
@Fact.Kind("contact.corrected")
record ContactCorrected(List<String> fields) implements Fact {}
