package org.huying.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What shall happen to one whistle.
 *
 * @param grid the officer of a grid whistles and coordinates; else a dispatcher does
 * @param parties three to six departments; the first comes at once
 */
record WhistlePlan(boolean grid, String ground, boolean urgent, boolean solved, List<Party> parties) {

    private static final int FEWEST = 3;
    private static final int MOST = 6;
    private static final List<String> GROUNDS = List.of("beyondStreet", "jointEnforcement", "emergency");

    /** How a department behaves. */
    enum Conduct {
        PROMPT,
        /** Signs on after its limit. */
        LATE,
        /** Never comes, and is let go when the supervisor has been told. */
        ABSENT,
        /** Is called when the others are at work. */
        LATER,
        /** Is let go before it has signed on. */
        RELEASED
    }

    /** @param answers a supervision, although it does not come */
    record Party(String unit, Conduct conduct, boolean answers) {}

    static WhistlePlan of(Random random, List<String> departments, WhistleLimits limits) {
        String ground = GROUNDS.get(random.nextInt(GROUNDS.size()));
        var shuffled = new ArrayList<>(departments);
        Collections.shuffle(shuffled, random);
        int many = FEWEST + random.nextInt(MOST - FEWEST + 1);
        var parties = new ArrayList<Party>();
        for (String unit : shuffled.subList(0, many)) {
            Conduct conduct = parties.isEmpty() ? Conduct.PROMPT : conduct(random, limits.isShort(ground));
            parties.add(new Party(unit, conduct, random.nextBoolean()));
        }
        return new WhistlePlan(
                random.nextBoolean(), ground, random.nextBoolean(), random.nextDouble() < 0.85, List.copyOf(parties));
    }

    /** @param shortLimit nobody waits for a long limit to pass */
    private static Conduct conduct(Random random, boolean shortLimit) {
        double share = random.nextDouble();
        if (share < 0.10) {
            return Conduct.LATER;
        }
        if (share < 0.20) {
            return Conduct.RELEASED;
        }
        if (!shortLimit || share >= 0.50) {
            return Conduct.PROMPT;
        }
        return share < 0.35 ? Conduct.ABSENT : Conduct.LATE;
    }

    List<String> units(Conduct conduct) {
        return parties.stream()
                .filter(party -> party.conduct() == conduct)
                .map(Party::unit)
                .toList();
    }

    /** Who is called when the whistle is blown. */
    List<String> calledFirst() {
        return parties.stream()
                .filter(party -> party.conduct() != Conduct.LATER)
                .map(Party::unit)
                .toList();
    }

    /** Who reports in. */
    List<String> coming() {
        return parties.stream()
                .filter(party -> party.conduct() != Conduct.ABSENT && party.conduct() != Conduct.RELEASED)
                .map(Party::unit)
                .toList();
    }
}
