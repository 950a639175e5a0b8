package org.huying.intake;

import java.time.Instant;

/**
 * What the resident takes home.
 *
 * @param number with check digit, spoken and printed
 * @param trackingCode secret; shown this once, stored only as a digest
 */
public record Receipt(String number, String trackingCode, Instant receivedAt) {}
