package org.huying.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param numberingInterval how long committed entries wait for a position, and numbered ones for their followers, at most
 * @param behindAfter an entry that waits for a follower or the seal for longer makes {@code /actuator/health/followers} say so
 * @param background whether this node numbers and follows at all; tests switch it off and take each step themselves
 */
@ConfigurationProperties("huying.ledger")
record LedgerSettings(
        @DefaultValue("300ms") Duration numberingInterval,
        @DefaultValue("5m") Duration behindAfter,
        @DefaultValue("true") boolean background) {

    LedgerSettings {
        if (numberingInterval.toMillis() < 1) {
            throw new IllegalArgumentException("huying.ledger.numbering-interval must be 1 ms or longer");
        }
    }
}
