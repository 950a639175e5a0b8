package org.huying.request.process;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huying.deadline.Clocks.Kind;
import org.huying.request.Urgency;

/**
 * A clock as the town's rules in words say that it must run, for requests for help.
 *
 * @param extraDays by which it was extended
 * @param waitsUntil it was paused as soon as it was started, and counts from then on
 */
record NewYearClock(
        String number,
        Kind kind,
        String unit,
        Urgency urgency,
        Instant startedAt,
        int extraDays,
        Optional<Instant> waitsUntil) {

    private static final String DAY_AND_NIGHT = "DEPT-EMERGENCY";

    /** @param minutes around the clock if {@code wall}, of open offices otherwise */
    private record Span(long minutes, boolean wall) {

        Instant after(Instant start, MinuteByMinute offices) {
            return wall ? start.plus(Duration.ofMinutes(minutes)) : offices.after(start, minutes);
        }
    }

    /** The published calendar of the unit. */
    MinuteByMinute offices(MinuteByMinute town) {
        return unit.equals(DAY_AND_NIGHT) ? new MinuteByMinute(town.daysOff(), town.makeUpDays(), true) : town;
    }

    Instant warnAt(MinuteByMinute town) {
        Span limit = limit(offices(town));
        return new Span(limit.minutes() * 4 / 5, limit.wall()).after(start(), offices(town));
    }

    Instant dueAt(MinuteByMinute town) {
        return limit(offices(town)).after(start(), offices(town));
    }

    private Instant start() {
        return waitsUntil.orElse(startedAt);
    }

    private Span limit(MinuteByMinute offices) {
        long day = offices.day();
        boolean emergency = urgency == Urgency.EMERGENCY;
        boolean urgent = urgency == Urgency.URGENT;
        return switch (kind) {
            case DISPATCH, ACCEPTANCE -> emergency ? wall(30) : open(120);
            case HANDLING -> emergency ? wall(1440) : open((urgent ? 1 : 5 + extraDays) * day);
            case RULING, CALLBACK, BINDING_RULING, SCORING -> open(day);
            case SUPERVISION -> emergency ? wall(60) : open(day);
            case CO_HANDLING -> open(3 * day);
            case EXTENSION -> open(240);
            case REVIEW, RETURN -> open(2 * day);
            case REPORT_IN -> emergency ? wall(30) : open(urgent ? 30 : 120);
            default -> throw new IllegalStateException("No rule is told here for " + kind);
        };
    }

    /** Reminder, lead, leader of the area, supervisor: each at its time. */
    Map<String, Instant> steps(MinuteByMinute town) {
        MinuteByMinute offices = offices(town);
        Instant due = dueAt(town);
        Span leader =
                switch (urgency) {
                    case EMERGENCY -> wall(30);
                    case URGENT -> open(120);
                    case NORMAL -> open(offices.day());
                };
        var steps = new LinkedHashMap<String, Instant>();
        steps.put("REMIND", warnAt(town));
        steps.put("LEAD", due);
        steps.put("LEADER", leader.after(due, offices));
        steps.put("SUPERVISOR", new Span(2 * leader.minutes(), leader.wall()).after(due, offices));
        return steps;
    }

    private static Span open(long minutes) {
        return new Span(minutes, false);
    }

    private static Span wall(long minutes) {
        return new Span(minutes, true);
    }
}
