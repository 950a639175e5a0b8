package org.huying.intake.imports;

/** How many rows went which way. */
final class Tally {

    private long taken;
    private long known;
    private long rejected;

    void count(Outcome outcome) {
        if (outcome instanceof Outcome.Taken) {
            taken++;
        } else if (outcome instanceof Outcome.Known) {
            known++;
        } else {
            rejected++;
        }
    }

    long seen() {
        return taken + known + rejected;
    }

    long taken() {
        return taken;
    }

    long known() {
        return known;
    }

    long rejected() {
        return rejected;
    }
}
