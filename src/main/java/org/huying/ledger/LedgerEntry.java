package org.huying.ledger;

import java.time.Instant;

/**
 * One entry as stored.
 *
 * @param position gapless over all requests, 0 while not yet numbered
 * @param payload canonical JSON (RFC 8785), hashed byte for byte
 */
public record LedgerEntry(
        long id,
        long position,
        String requestNumber,
        long seq,
        String kind,
        int version,
        String actor,
        Instant at,
        String element,
        String payload) {}
