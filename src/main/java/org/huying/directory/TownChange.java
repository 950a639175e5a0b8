package org.huying.directory;

import java.util.Set;
import java.util.stream.Collectors;
import org.huying.directory.LoadResult.Loaded;

/** What a load has to write. */
record TownChange(
        Changes<Plot> plots,
        Changes<Organisation> organisations,
        Changes<Person> people,
        Changes<Category> categories) {

    static TownChange between(TownData before, TownData after) {
        return new TownChange(
                Changes.between(before.plots(), before.retiredUnits(), after.plots()),
                Changes.between(before.organisations(), before.retiredUnits(), after.organisations()),
                Changes.between(before.people(), left(before, after), after.people()),
                Changes.between(before.categories(), before.retiredCategories(), after.categories()));
    }

    Loaded counts() {
        return new Loaded(plots.counts(), organisations.counts(), people.counts(), categories.counts());
    }

    /** A person has no mark of retirement: who is not named and already inactive without duties has left before. */
    private static Set<String> left(TownData before, TownData after) {
        return before.people().values().stream()
                .filter(person -> !person.active() && person.duties().isEmpty())
                .map(Person::account)
                .filter(account -> !after.people().containsKey(account))
                .collect(Collectors.toUnmodifiableSet());
    }
}
