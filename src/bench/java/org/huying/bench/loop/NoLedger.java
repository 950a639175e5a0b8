package org.huying.bench.loop;

import org.huying.ledger.Actor;
import org.huying.ledger.Fact;
import org.huying.ledger.Ledger;
import org.springframework.context.annotation.Primary;

/** Keeps nothing, so that nothing is numbered, sealed or followed either: for measuring what the ledger costs. */
@Primary
final class NoLedger implements Ledger {

    @Override
    public void append(String requestNumber, Actor actor, String element, Fact fact) {}
}
