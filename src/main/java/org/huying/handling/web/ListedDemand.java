package org.huying.handling.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huying.directory.DirectoryQueries;
import org.huying.handling.CarriedOverList.Item;

/**
 * One demand of the public list, in the reader's language.
 *
 * @param category name; empty where none is known
 * @param place community and grid by name
 * @param unit name of the responsible unit
 */
record ListedDemand(String category, String place, String unit, String reason, LocalDate reviewOn, LocalDate since) {

    static ListedDemand of(Item item, DirectoryQueries directory, ZoneId zone, Locale locale) {
        return new ListedDemand(
                item.category()
                        .flatMap(directory::category)
                        .map(category -> category.name().in(locale))
                        .orElse(""),
                item.area().map(area -> place(area, directory, locale)).orElse(""),
                directory.unitName(item.unit()).in(locale),
                item.reason(),
                item.reviewOn(),
                item.since().atZone(zone).toLocalDate());
    }

    private static String place(String area, DirectoryQueries directory, Locale locale) {
        return directory.upwards(area).stream()
                .limit(2)
                .map(each -> each.name().in(locale))
                .collect(Collectors.joining(" · "));
    }
}
