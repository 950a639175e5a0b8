package org.huying.bench;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The equal nodes of one town, asked in turn, as a balancer in front of them would. */
final class Nodes {

    private final List<Api> standing;
    private final AtomicInteger turn = new AtomicInteger();

    Nodes(List<Api> standing) {
        this.standing = new CopyOnWriteArrayList<>(standing);
    }

    Api next() {
        List<Api> now = List.copyOf(standing);
        return now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
    }

    /** The balancer has noticed. */
    void without(Api gone) {
        standing.remove(gone);
    }
}
