package org.huying.handling;

import java.time.Instant;
import java.util.Optional;

/**
 * One pause of a department.
 *
 * @param cause code of the field {@code waitFor} of the form {@code user_reportResult}
 * @param reason for the resident to read
 * @param endedBy account of who said that it has come; empty when the date came first
 * @param came what has come, for the resident to read
 */
public record Wait(
        long id,
        String unit,
        String cause,
        String reason,
        Instant untilAt,
        Instant beganAt,
        Optional<String> endedBy,
        Optional<String> came,
        String wordsSalt) {}
