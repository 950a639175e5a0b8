package org.huying.directory;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A whole town, by code and account. Codes of areas and organisations are unique together, those of categories apart.
 *
 * @param retiredUnits codes of {@code plots} and {@code organisations} that the files no longer name
 * @param retiredCategories codes of {@code categories} that the files no longer name
 */
record TownData(
        Map<String, Plot> plots,
        Map<String, Organisation> organisations,
        Map<String, Person> people,
        Map<String, Category> categories,
        Set<String> retiredUnits,
        Set<String> retiredCategories) {

    TownData {
        plots = sorted(plots);
        organisations = sorted(organisations);
        people = sorted(people);
        categories = sorted(categories);
        retiredUnits = Collections.unmodifiableSet(new TreeSet<>(retiredUnits));
        retiredCategories = Collections.unmodifiableSet(new TreeSet<>(retiredCategories));
    }

    private static <T> Map<String, T> sorted(Map<String, T> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
