package org.huying.worklist.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.huying.directory.Area;
import org.huying.directory.Category;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Organisation;
import org.springframework.stereotype.Component;

/** The directory's codes as options, named in the reader's language. */
@Component
class TownOptions {

    private final DirectoryQueries directory;

    TownOptions(DirectoryQueries directory) {
        this.directory = directory;
    }

    List<FormView.Option> departments(Locale locale) {
        return directory.organisations(Organisation.Kind.DEPARTMENT).stream()
                .map(unit -> new FormView.Option(unit.code(), unit.name().in(locale)))
                .toList();
    }

    /** With the community before the name: grids are called alike. */
    List<FormView.Option> grids(Locale locale) {
        return directory.areas(Area.Level.GRID).stream()
                .map(grid -> new FormView.Option(
                        grid.code(), community(grid, locale) + grid.name().in(locale)))
                .toList();
    }

    /** Each below its parent, with the whole path as text. */
    List<FormView.Option> categories(Locale locale) {
        return directory.categories().stream()
                .map(category -> new FormView.Option(category.code(), path(category, locale)))
                .sorted(Comparator.comparing(FormView.Option::text))
                .toList();
    }

    private String community(Area grid, Locale locale) {
        return grid.parentCode()
                .map(code -> directory.unitName(code).in(locale) + " · ")
                .orElse("");
    }

    private String path(Category category, Locale locale) {
        return category.parentCode()
                        .flatMap(directory::category)
                        .map(parent -> path(parent, locale) + " › ")
                        .orElse("")
                + category.name().in(locale);
    }
}
