package org.huying.whistle.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.huying.directory.DirectoryQueries;
import org.huying.moment.Moments;
import org.huying.problem.Refusal;
import org.huying.whistle.WhistleFigures;
import org.huying.whistle.WhistleFigures.Blown;
import org.huying.whistle.WhistleFigures.Department;
import org.huying.whistle.WhistleFigures.Reported;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list behind each figure of the board. */
@Controller
class FiguresPage {

    private final StreetReaders readers;
    private final WhistleFigures figures;
    private final DirectoryQueries directory;
    private final Moments moments;
    private final Clock clock;

    FiguresPage(
            StreetReaders readers, WhistleFigures figures, DirectoryQueries directory, Moments moments, Clock clock) {
        this.readers = readers;
        this.figures = figures;
        this.directory = directory;
        this.moments = moments;
        this.clock = clock;
    }

    /** @param solved yes, no, open */
    record WhistleLine(String number, String unit, String ground, String at, String solved) {}

    record DepartmentLine(String unit, long reportIns, long late, double minutes) {}

    record ReportInLine(String number, String unit, String at, int minutes, boolean late, String score) {}

    @GetMapping("/desk/whistles/figures/{figure}")
    String show(
            @PathVariable String figure, @RequestParam(defaultValue = "") String month, Model model, Locale locale) {
        readers.check();
        WhistleMonth asked = WhistleMonth.read(month, clock);
        Instant from = asked.from();
        Instant to = asked.to();
        switch (figure) {
            case "whistles" ->
                fill(
                        model,
                        "whistles",
                        figures.blown(from, to).stream()
                                .map(blown -> line(blown, locale))
                                .toList());
            case "solved" ->
                fill(
                        model,
                        "whistles",
                        figures.solved(from, to).stream()
                                .map(blown -> line(blown, locale))
                                .toList());
            case "departments" ->
                fill(
                        model,
                        "departments",
                        figures.departments(from, to).stream()
                                .map(department -> line(department, locale))
                                .toList());
            case "reportIns" ->
                fill(
                        model,
                        "reportIns",
                        figures.reportIns(from, to).stream()
                                .map(reported -> line(reported, locale))
                                .toList());
            default -> throw Refusal.of(Refusal.Status.NOT_FOUND, "whistle-figure");
        }
        model.addAttribute("figure", figure);
        model.addAttribute("month", asked);
        return "whistle/figure";
    }

    private static void fill(Model model, String table, List<?> lines) {
        model.addAttribute("table", table);
        model.addAttribute("lines", lines);
    }

    private WhistleLine line(Blown blown, Locale locale) {
        return new WhistleLine(
                blown.number(),
                name(blown.unit(), locale),
                blown.ground().code(),
                at(blown.blownAt()),
                blown.solved().map(solved -> solved ? "yes" : "no").orElse("open"));
    }

    private DepartmentLine line(Department department, Locale locale) {
        return new DepartmentLine(
                name(department.unit(), locale), department.reportIns(), department.late(), department.medianMinutes());
    }

    private ReportInLine line(Reported reported, Locale locale) {
        return new ReportInLine(
                reported.number(),
                name(reported.unit(), locale),
                at(reported.calledAt()),
                reported.minutes(),
                reported.late(),
                reported.score().map(String::valueOf).orElse(""));
    }

    private String name(String unit, Locale locale) {
        return directory.unitName(unit).in(locale);
    }

    private String at(Instant instant) {
        return moments.minute(instant);
    }
}
