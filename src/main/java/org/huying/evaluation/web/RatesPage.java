package org.huying.evaluation.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.directory.Area;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Organisation;
import org.huying.evaluation.Evaluation;
import org.huying.evaluation.EvaluationQueries;
import org.huying.evaluation.EvaluationQueries.Counted;
import org.huying.evaluation.EvaluationQueries.Figure;
import org.huying.evaluation.Rates;
import org.huying.evaluation.RatingMonth;
import org.huying.moment.Moments;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The three rates of a month, and behind each figure what it counts. */
@Controller
class RatesPage {

    private final RateReaders readers;
    private final EvaluationQueries evaluations;
    private final DirectoryQueries directory;
    private final Moments moments;

    RatesPage(RateReaders readers, EvaluationQueries evaluations, DirectoryQueries directory, Moments moments) {
        this.readers = readers;
        this.evaluations = evaluations;
        this.directory = directory;
        this.moments = moments;
    }

    /** A unit's rates as printed, such as {@code 92.86 %}; the empty text when the base is empty. */
    record Row(
            String unit,
            String name,
            long base,
            String contact,
            String resolution,
            String satisfaction,
            String composite) {}

    record Line(
            String number,
            int round,
            String scored,
            String via,
            boolean contacted,
            boolean solved,
            String satisfaction) {}

    @GetMapping("/desk/rates")
    String rates(@RequestParam(defaultValue = "") String month, Model model, Locale locale) {
        readers.check();
        RatingMonth asked = readers.month(month);
        List<Rates> counted = evaluations.rates(asked.text());
        Map<String, Rates> byUnit = counted.stream().collect(Collectors.toMap(Rates::unit, Function.identity()));
        Rates town = Rates.together(RateReaders.WHOLE_TOWN, asked.text(), counted);
        model.addAttribute("month", asked);
        model.addAttribute("months", readers.months());
        model.addAttribute("town", row(town, ""));
        model.addAttribute("departments", rows(departments(), byUnit, asked, locale));
        model.addAttribute("grids", rows(grids(), byUnit, asked, locale));
        model.addAttribute("others", rows(others(byUnit), byUnit, asked, locale));
        return "evaluation/rates";
    }

    @GetMapping("/desk/rates/{unit}")
    String figure(
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "base") String figure,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        readers.check();
        RatingMonth asked = readers.month(month);
        Counted counted = readers.counted(unit, asked, figure, page);
        model.addAttribute("unit", unit);
        model.addAttribute(
                "name",
                unit.equals(RateReaders.WHOLE_TOWN)
                        ? ""
                        : directory.unitName(unit).in(locale));
        model.addAttribute("month", asked);
        model.addAttribute("figure", figure);
        model.addAttribute("figures", Figure.values());
        model.addAttribute("counted", counted);
        model.addAttribute(
                "lines", counted.evaluations().stream().map(this::line).toList());
        return "evaluation/counted";
    }

    private Stream<String> departments() {
        return directory.organisations(Organisation.Kind.DEPARTMENT).stream().map(Organisation::code);
    }

    private Stream<String> grids() {
        return directory.areas(Area.Level.GRID).stream().map(Area::code);
    }

    /** Units that were scored and are retired since: their figures stay in the sum of the town. */
    private Stream<String> others(Map<String, Rates> byUnit) {
        List<String> current = Stream.concat(departments(), grids()).toList();
        return byUnit.keySet().stream().filter(unit -> !current.contains(unit)).sorted();
    }

    private List<Row> rows(Stream<String> units, Map<String, Rates> byUnit, RatingMonth month, Locale locale) {
        return units.map(unit -> row(
                        Optional.ofNullable(byUnit.get(unit)).orElseGet(() -> Rates.none(unit, month.text())),
                        directory.unitName(unit).in(locale)))
                .toList();
    }

    private static Row row(Rates rates, String name) {
        return new Row(
                rates.unit(),
                name,
                rates.base(),
                percent(rates.contactRate()),
                percent(rates.resolutionRate()),
                percent(rates.satisfactionRate()),
                percent(rates.composite()));
    }

    private static String percent(Optional<BigDecimal> share) {
        return share.map(rate -> rate.movePointRight(2)
                                .setScale(2, RoundingMode.UNNECESSARY)
                                .toPlainString() + " %")
                .orElse("");
    }

    private Line line(Evaluation evaluation) {
        return new Line(
                evaluation.requestNumber(),
                evaluation.round(),
                evaluation.endedAt().map(moments::minute).orElse(""),
                evaluation.via().map(Enum::name).orElse(""),
                evaluation.score().filter(score -> score.contacted()).isPresent(),
                evaluation.score().filter(score -> score.solved()).isPresent(),
                evaluation.score().map(score -> score.satisfaction().name()).orElse(""));
    }
}
