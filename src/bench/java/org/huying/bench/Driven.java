package org.huying.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** One request on its way; only one thread at a time has it. */
final class Driven {

    final int index;
    final TownSource.Words words;
    final Plan plan;
    /** What was done to it, once each. */
    final Set<String> past = new TreeSet<>();
    /** Units that had it. */
    final List<String> units = new ArrayList<>();

    /** Sent again with the same report until it is answered. */
    final String key = "drill-" + UUID.randomUUID();

    volatile String number = "";
    volatile String code = "";
    volatile String end = "";
    int steps;

    Driven(int index, TownSource.Words words, Plan plan) {
        this.index = index;
        this.words = words;
        this.plan = plan;
    }

    boolean firstTime(String what) {
        return past.add(what);
    }
}
