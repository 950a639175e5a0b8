package org.huying.bench.peers;

import org.huying.bench.loop.Contender;
import org.huying.bench.loop.Peer;
import org.huying.bench.loop.Place;

/** {@code flowable-full} and {@code flowable-none}, by the level of its history. */
public final class FlowablePeer implements Peer {

    private static final String NAME = "flowable-";

    @Override
    public boolean isCalled(String name) {
        return name.equals(NAME + "full") || name.equals(NAME + "none");
    }

    @Override
    public Contender open(Place place) {
        return new Flowable(place, place.name().substring(NAME.length()));
    }
}
