package org.huying.handling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.huying.directory.DirectoryQueries;
import org.huying.handling.CarriedOverList;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of {@link CarriedOverPage}; nobody needs to log in. */
@RestController
@Tag(name = "carried-over")
class CarriedOverApi {

    private final CarriedOverList list;
    private final DirectoryQueries directory;
    private final Clock clock;

    CarriedOverApi(CarriedOverList list, DirectoryQueries directory, Clock clock) {
        this.list = list;
        this.directory = directory;
        this.clock = clock;
    }

    record Answer(long total, int page, long pages, List<ListedDemand> demands) {}

    @Operation(summary = "What cannot be solved now: reason, responsible unit and review date, next review first")
    @GetMapping("/api/carried-over")
    Answer demands(@RequestParam(defaultValue = "0") int page, Locale locale) {
        CarriedOverList.Page shown = list.page(page);
        return new Answer(
                shown.total(),
                shown.number(),
                shown.pages(),
                shown.items().stream()
                        .map(item -> ListedDemand.of(item, directory, clock.getZone(), locale))
                        .toList());
    }
}
