package org.huying.bench.loop;

/** An engine whose libraries only the profile {@code bench} has. */
public interface Peer {

    /** Whether it goes by that name. */
    boolean isCalled(String name);

    Contender open(Place place) throws Exception;
}
