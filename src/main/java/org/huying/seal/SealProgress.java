package org.huying.seal;

import org.huying.ledger.LedgerReader;
import org.springframework.stereotype.Component;

/** How far the seal is, watched like a follower. */
@Component
class SealProgress implements LedgerReader {

    private final Heads heads;

    SealProgress(Heads heads) {
        this.heads = heads;
    }

    @Override
    public String name() {
        return "sealer";
    }

    @Override
    public long position() {
        return heads.lastSize();
    }
}
