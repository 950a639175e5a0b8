package org.huying.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huying.directory.Category;
import org.huying.directory.DirectoryQueries;
import org.springframework.stereotype.Component;

/** The categories as a list to choose from, grouped by the first level. */
@Component
class CategoryChoices {

    private final DirectoryQueries directory;

    CategoryChoices(DirectoryQueries directory) {
        this.directory = directory;
    }

    /** @param choices the first level itself, then what is under it, deeper levels with the way to them */
    record Group(String name, List<Choice> choices) {}

    record Choice(String code, String label) {}

    List<Group> in(Locale locale) {
        List<Category> all = directory.categories();
        return all.stream()
                .filter(category -> category.parentCode().isEmpty())
                .map(first -> new Group(first.name().in(locale), choices(first, "", all, locale)))
                .toList();
    }

    private static List<Choice> choices(Category parent, String way, List<Category> all, Locale locale) {
        var own = Stream.of(new Choice(parent.code(), way + parent.name().in(locale)));
        String further = parent.level() == 1 ? "" : way + parent.name().in(locale) + " › ";
        return Stream.concat(
                        own,
                        all.stream()
                                .filter(category -> category.parentCode()
                                        .filter(parent.code()::equals)
                                        .isPresent())
                                .flatMap(child -> choices(child, further, all, locale).stream()))
                .toList();
    }
}
