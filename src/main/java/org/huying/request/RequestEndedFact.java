package org.huying.request;

import org.huying.ledger.Fact;

/** A round of the loop is over. */
@Fact.Kind("request.ended")
public record RequestEndedFact(int round, RequestState state) implements Fact {}
