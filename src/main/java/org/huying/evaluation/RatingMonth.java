package org.huying.evaluation;

import java.time.LocalDate;
import java.time.YearMonth;

/** The month of the rates runs from the 19th to the 18th and is named after the month in which it ends. */
final class RatingMonth {

    private static final int FIRST_DAY = 19;

    private RatingMonth() {}

    static String of(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return (day.getDayOfMonth() >= FIRST_DAY ? month.plusMonths(1) : month).toString();
    }
}
