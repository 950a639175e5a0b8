package org.huying.bench.loop;

import java.util.List;
import java.util.ServiceLoader;

/** All who take part, by name. */
final class Contenders {

    static final List<String> ALL = List.of(
            "huying",
            "huying-untold",
            "huying-no-ledger",
            "huying-no-clocks",
            "huying-neither",
            "huying-http",
            "own-files-full",
            "own-files-none",
            "sql-loop",
            "huying-three",
            "three-full",
            "three-none",
            "flowable-full",
            "flowable-none",
            "sql-three",
            "sql-three-own");

    private Contenders() {}

    static Contender open(Place place) throws Exception {
        return switch (place.name()) {
            case "huying" -> Huying.whole(place);
            case "huying-untold" -> Huying.without(place, NoTelling.class);
            case "huying-no-ledger" -> Huying.without(place, NoLedger.class);
            case "huying-no-clocks" -> Huying.without(place, NoClocks.class);
            case "huying-neither" -> Huying.without(place, NoLedger.class, NoClocks.class);
            case "huying-http" -> new OverHttp(place);
            case "own-files-full" -> new OwnFiles(place, "full");
            case "own-files-none" -> new OwnFiles(place, "none");
            case "sql-loop" -> new SqlLoop(place);
            case "huying-three" -> new HuyingThree(place);
            case "three-full" -> new ThreeTasks(place, "full");
            case "three-none" -> new ThreeTasks(place, "none");
            case "sql-three" -> SqlThree.lean(place);
            case "sql-three-own" -> SqlThree.own(place);
            default -> peer(place);
        };
    }

    private static Contender peer(Place place) throws Exception {
        for (Peer peer : ServiceLoader.load(Peer.class)) {
            if (peer.isCalled(place.name())) {
                return peer.open(place);
            }
        }
        throw new IllegalArgumentException("contenders are " + ALL + ", not " + place.name());
    }
}
