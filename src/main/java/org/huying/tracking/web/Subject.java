package org.huying.tracking.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.directory.DirectoryQueries;
import org.huying.request.Place;
import org.springframework.stereotype.Component;

/** What a request is about and where it is, in the reader's words. */
@Component
class Subject {

    private final DirectoryQueries directory;

    Subject(DirectoryQueries directory) {
        this.directory = directory;
    }

    /** Empty while nobody has chosen one. */
    String category(Optional<String> code, Locale locale) {
        return code.flatMap(directory::category)
                .map(category -> category.name().in(locale))
                .orElse("");
    }

    /** Address, building and grid. */
    String place(Place place, Locale locale) {
        return Stream.concat(
                        place.address().stream(),
                        Stream.of(place.buildingCode(), place.gridCode())
                                .flatMap(Optional::stream)
                                .map(unit -> directory.unitName(unit).in(locale)))
                .collect(Collectors.joining(" · "));
    }
}
