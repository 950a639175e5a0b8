package org.huying.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * A request as it leaves in an export.
 *
 * @param solved of the last evaluation that ended, as are the two beside it
 */
record CaseRow(
        String number,
        String channel,
        String state,
        Optional<String> nature,
        Optional<String> urgency,
        Optional<String> category,
        String title,
        String description,
        Optional<String> address,
        Optional<String> building,
        Optional<String> grid,
        Optional<String> community,
        Instant madeAt,
        Instant receivedAt,
        Optional<Instant> endedAt,
        Optional<String> leadUnit,
        int reopenings,
        int returns,
        boolean late,
        Optional<Boolean> contacted,
        Optional<Boolean> solved,
        Optional<String> satisfaction) {}
