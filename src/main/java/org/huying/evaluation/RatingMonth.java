package org.huying.evaluation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The month of the rates runs from the 19th to the 18th and is named after the month in which it ends.
 *
 * @param ends the month in which it ends
 */
public record RatingMonth(YearMonth ends) {

    private static final int FIRST_DAY = 19;

    public static RatingMonth of(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return new RatingMonth(day.getDayOfMonth() >= FIRST_DAY ? month.plusMonths(1) : month);
    }

    /** {@code 2026-11}; empty for anything else. */
    public static Optional<RatingMonth> read(String text) {
        try {
            return text.length() == 7 ? Optional.of(new RatingMonth(YearMonth.parse(text))) : Optional.empty();
        } catch (DateTimeException notAMonth) {
            return Optional.empty();
        }
    }

    public LocalDate first() {
        return ends.minusMonths(1).atDay(FIRST_DAY);
    }

    public LocalDate last() {
        return ends.atDay(FIRST_DAY - 1);
    }

    /** As stored and in addresses: {@code 2026-11}. */
    public String text() {
        return ends.toString();
    }
}
