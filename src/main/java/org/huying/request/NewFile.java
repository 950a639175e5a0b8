package org.huying.request;

import java.time.Instant;
import java.util.Optional;

/** What a new file holds; see {@link ServiceRequest}. */
public record NewFile(
        String number,
        Channel channel,
        Optional<String> category,
        String title,
        String description,
        Place place,
        Optional<String> community,
        boolean anonymous,
        boolean reachable,
        String trackingDigest,
        String wordsSalt,
        Instant madeAt,
        Optional<String> joinedTo,
        Optional<String> source,
        Optional<String> sourceId,
        Optional<String> takenBy) {}
