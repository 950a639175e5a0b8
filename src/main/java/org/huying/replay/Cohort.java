package org.huying.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.huying.directory.Area;

/**
 * The requests that figures of the process are made of: those received in a bounded period, in one area or everywhere. So
 * each is counted with its whole course, and at most the requests of {@link #MOST_DAYS} days are read.
 *
 * @param to last day, included
 */
public record Cohort(LocalDate from, LocalDate to, Optional<Area> area) {

    public static final int MOST_DAYS = 92;
    private static final int USUAL_DAYS = 30;

    /** The last thirty days. */
    public static Cohort usual(LocalDate today, Optional<Area> area) {
        return new Cohort(today.minusDays(USUAL_DAYS - 1L), today, area);
    }

    public boolean isTooLong() {
        return from.plusDays(MOST_DAYS).isBefore(to);
    }

    /** Of a row {@code r} of table {@code request}. */
    String condition() {
        String place = area.map(Area::level)
                .map(level -> switch (level) {
                    case SUBDISTRICT -> "";
                    case COMMUNITY -> " and r.community = :area";
                    case GRID -> " and r.grid = :area";
                    case BUILDING -> " and r.building = :area";
                })
                .orElse("");
        return "r.received_at >= :from and r.received_at < :to" + place;
    }

    Map<String, Object> parameters(Clock clock) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("from", begin(from, clock));
        parameters.put("to", begin(to.plusDays(1), clock));
        area.filter(one -> one.level() != Area.Level.SUBDISTRICT).ifPresent(one -> parameters.put("area", one.code()));
        return parameters;
    }

    private static OffsetDateTime begin(LocalDate day, Clock clock) {
        return day.atStartOfDay(clock.getZone()).toInstant().atOffset(ZoneOffset.UTC);
    }
}
