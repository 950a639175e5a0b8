package org.huying.ledger;

import java.time.Duration;

/**
 * How far somebody is behind the ledger.
 *
 * @param entries that wait
 * @param time since the first of them was written; zero if none waits
 */
record Lag(long entries, Duration time) {

    static final Lag NONE = new Lag(0, Duration.ZERO);
}
