package org.huying.bench;

import java.util.Random;

/**
 * What shall happen to one request; where the rules decide otherwise (they route it at once, say), the rules win.
 *
 * @param withdrawAt after this many steps; -1: never
 */
record Plan(
        boolean grid,
        boolean returned,
        boolean notSolved,
        boolean merged,
        boolean rejected,
        boolean asked,
        boolean passedOn,
        boolean reopened,
        int withdrawAt) {

    /** Shares between 0 and 1. */
    record Shares(double grid, double returned, double notSolved, double withdrawn, double merged) {

        static final Shares DEFAULT = new Shares(0.45, 0.15, 0.10, 0.05, 0.05);
    }

    static Plan of(Random random, Shares shares) {
        return new Plan(
                random.nextDouble() < shares.grid(),
                random.nextDouble() < shares.returned(),
                random.nextDouble() < shares.notSolved(),
                random.nextDouble() < shares.merged(),
                random.nextDouble() < 0.03,
                random.nextDouble() < 0.05,
                random.nextDouble() < 0.05,
                random.nextDouble() < 0.02,
                random.nextDouble() < shares.withdrawn() ? random.nextInt(3) : -1);
    }
}
