package org.huying.escalation;

import java.time.Instant;
import java.util.Optional;

/**
 * An answer that is demanded of a unit.
 *
 * @param askedBy account of the supervisor; empty when a clock demanded it
 * @param demand what the supervisor wrote
 * @param wordsSalt of the digests that the ledger keeps of demand and answer
 */
public record Supervision(
        long id,
        String requestNumber,
        String unit,
        Optional<String> askedBy,
        Optional<String> demand,
        Instant openedAt,
        Optional<String> answer,
        Optional<Instant> answeredAt,
        String wordsSalt) {}
