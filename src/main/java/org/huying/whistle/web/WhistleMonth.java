package org.huying.whistle.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.huying.problem.Refusal;

/** A calendar month in the town's time. What templates ask is public. */
record WhistleMonth(YearMonth month, ZoneId zone) {

    /** @throws Refusal {@code whistle-month} (400) for what is no month; nothing asked is the running one */
    static WhistleMonth read(String asked, Clock clock) {
        if (asked.isEmpty()) {
            return new WhistleMonth(YearMonth.now(clock), clock.getZone());
        }
        try {
            return new WhistleMonth(YearMonth.parse(asked), clock.getZone());
        } catch (DateTimeException notAMonth) {
            throw Refusal.of(Refusal.Status.BAD_REQUEST, "whistle-month");
        }
    }

    Instant from() {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    /** Exclusive. */
    Instant to() {
        return next().atDay(1).atStartOfDay(zone).toInstant();
    }

    public YearMonth previous() {
        return month.minusMonths(1);
    }

    public YearMonth next() {
        return month.plusMonths(1);
    }

    /** As in addresses: {@code 2026-11}. */
    public String text() {
        return month.toString();
    }
}
