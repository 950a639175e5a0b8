package org.huying.whistle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.huying.problem.Refusal;
import org.huying.whistle.WhistleFigures;
import org.huying.whistle.WhistleFigures.Figures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The numbers of the board. */
@RestController
@RequestMapping("/api/statistics/whistles")
@Tag(name = "statistics")
class WhistleStatisticsApi {

    private final StreetReaders readers;
    private final WhistleFigures figures;
    private final Clock clock;

    WhistleStatisticsApi(StreetReaders readers, WhistleFigures figures, Clock clock) {
        this.readers = readers;
        this.figures = figures;
        this.clock = clock;
    }

    record Month(String month, Figures figures) {}

    record Counted(String month, String figure, int total, List<?> items) {}

    @Operation(summary = "Whistles of a calendar month: blown, solved, departments that reported in, median minutes")
    @GetMapping
    Month figures(@RequestParam(defaultValue = "") String month) {
        readers.check();
        WhistleMonth asked = WhistleMonth.read(month, clock);
        return new Month(asked.text(), figures.figures(asked.from(), asked.to()));
    }

    @Operation(summary = "What a figure counts: whistles, solved, departments, reportIns")
    @GetMapping("/{figure}")
    Counted counted(@PathVariable String figure, @RequestParam(defaultValue = "") String month) {
        readers.check();
        WhistleMonth asked = WhistleMonth.read(month, clock);
        List<?> items =
                switch (figure) {
                    case "whistles" -> figures.blown(asked.from(), asked.to());
                    case "solved" -> figures.solved(asked.from(), asked.to());
                    case "departments" -> figures.departments(asked.from(), asked.to());
                    case "reportIns" -> figures.reportIns(asked.from(), asked.to());
                    default -> throw Refusal.of(Refusal.Status.NOT_FOUND, "whistle-figure");
                };
        return new Counted(asked.text(), figure, items.size(), items);
    }
}
