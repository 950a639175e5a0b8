package org.huying.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A request from its first entry to its last.
 *
 * @param handling what was chosen for it: GRID, DEPARTMENT, WHISTLE, REJECTED or FOLLOWS
 * @param expected the straight path for that, as kinds of entries
 * @param aside time before steps that repeat something or lead away from the straight path
 * @param open tasks that somebody has now
 */
public record Replay(
        String number,
        List<Step> steps,
        List<Lap> laps,
        List<Run> runs,
        String handling,
        List<Expected> expected,
        Duration total,
        Duration aside,
        List<OpenTask> open) {

    /** @param seqs entries of that kind; empty where it did not come to it */
    public record Expected(String kind, List<Long> seqs) {}

    public record OpenTask(String process, String element, Label label, String unit, Instant since) {}
}
