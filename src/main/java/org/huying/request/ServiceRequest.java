package org.huying.request;

import java.time.Instant;
import java.util.Optional;

/**
 * The file of one request as it stands.
 *
 * @param round 1, and one more with each reopening
 * @param instanceId process instance of this round; empty before the process has started
 * @param reachable a phone or e-mail was left
 * @param madeAt when it was first made; {@code receivedAt} when it entered here
 * @param leadUnit who answers to the resident: the unit of the latest assignment
 * @param joinedTo the request that this one follows
 */
public record ServiceRequest(
        String number,
        int round,
        Optional<String> instanceId,
        Channel channel,
        RequestState state,
        Optional<Nature> nature,
        Optional<Urgency> urgency,
        Optional<String> category,
        String title,
        String description,
        Place place,
        Optional<String> community,
        boolean anonymous,
        boolean reachable,
        String trackingDigest,
        Instant madeAt,
        Instant receivedAt,
        Instant stateSince,
        Optional<String> leadUnit,
        Optional<String> joinedTo,
        Optional<Instant> endedAt) {

    /** The request whose course this one shares: the one it follows, or itself. */
    public String courseNumber() {
        return joinedTo.orElse(number);
    }
}
