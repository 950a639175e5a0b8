package org.huying.review;

import java.time.Instant;
import java.util.Optional;

/**
 * A row of {@code case_review}.
 *
 * @param round that was closed when somebody asked
 * @param reason why the auditor asks; empty once erased
 * @param answer what the supervisor wrote for the resident
 */
record Review(
        long id,
        String number,
        int round,
        long sample,
        Optional<String> reason,
        String wordsSalt,
        String askedBy,
        Instant askedAt,
        Optional<Ruling> ruling,
        Optional<String> answer) {}
