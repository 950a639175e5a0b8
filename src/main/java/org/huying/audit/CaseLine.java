package org.huying.audit;

import java.time.Instant;
import java.util.Optional;
import org.huying.request.RequestState;

/**
 * A request, as far as a list shows it.
 *
 * @param reopenings by the resident, or by a request that joined it
 * @param returns by departments
 * @param late a clock passed its limit
 * @param satisfaction name of what the last score said
 */
public record CaseLine(
        String number,
        String title,
        Optional<String> category,
        RequestState state,
        Optional<String> leadUnit,
        Instant receivedAt,
        Optional<Instant> endedAt,
        int reopenings,
        int returns,
        boolean late,
        Optional<String> satisfaction) {}
