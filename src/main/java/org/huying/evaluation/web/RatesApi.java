package org.huying.evaluation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huying.evaluation.Evaluation;
import org.huying.evaluation.EvaluationQueries;
import org.huying.evaluation.EvaluationQueries.Counted;
import org.huying.evaluation.Rates;
import org.huying.evaluation.RatingMonth;
import org.huying.evaluation.Satisfaction;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The numbers of the rates page. */
@RestController
@RequestMapping("/api/statistics/rates")
@Tag(name = "statistics")
class RatesApi {

    private final RateReaders readers;
    private final EvaluationQueries evaluations;

    RatesApi(RateReaders readers, EvaluationQueries evaluations) {
        this.readers = readers;
        this.evaluations = evaluations;
    }

    /** @param units without those that nobody scored */
    record Month(String month, LocalDate from, LocalDate to, Unit town, List<Unit> units) {}

    /** Rates from 0 to 1 with four digits; absent when the base is empty. */
    record Unit(
            String unit,
            long base,
            long contacted,
            long solved,
            BigDecimal satisfactionWeights,
            Optional<BigDecimal> contactRate,
            Optional<BigDecimal> resolutionRate,
            Optional<BigDecimal> satisfactionRate,
            Optional<BigDecimal> composite) {

        static Unit of(Rates rates) {
            return new Unit(
                    rates.unit(),
                    rates.base(),
                    rates.contacted(),
                    rates.solved(),
                    rates.weights(),
                    rates.contactRate(),
                    rates.resolutionRate(),
                    rates.satisfactionRate(),
                    rates.composite());
        }
    }

    record Figure(String unit, String month, String figure, long total, int page, long pages, List<Item> evaluations) {}

    /** @param satisfaction code of the step */
    record Item(
            String number,
            int round,
            String unit,
            Optional<Instant> scoredAt,
            Optional<Boolean> contacted,
            Optional<Boolean> solved,
            Optional<String> satisfaction) {

        static Item of(Evaluation evaluation) {
            return new Item(
                    evaluation.requestNumber(),
                    evaluation.round(),
                    evaluation.leadUnit(),
                    evaluation.endedAt(),
                    evaluation.score().map(score -> score.contacted()),
                    evaluation.score().map(score -> score.solved()),
                    evaluation.score().map(score -> score.satisfaction()).map(Satisfaction::code));
        }
    }

    @Operation(summary = "The three rates of a month (19th to 18th) by lead unit")
    @GetMapping
    Month rates(@RequestParam(defaultValue = "") String month) {
        readers.check();
        RatingMonth asked = readers.month(month);
        List<Rates> rates = evaluations.rates(asked.text());
        return new Month(
                asked.text(),
                asked.first(),
                asked.last(),
                Unit.of(Rates.together(RateReaders.WHOLE_TOWN, asked.text(), rates)),
                rates.stream().map(Unit::of).toList());
    }

    @Operation(summary = "The evaluations that a figure counts: base, contacted, solved, satisfied")
    @GetMapping("/{unit}")
    Figure figure(
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "base") String figure,
            @RequestParam(defaultValue = "0") int page) {
        readers.check();
        RatingMonth asked = readers.month(month);
        Counted counted = readers.counted(unit, asked, figure, page);
        return new Figure(
                unit,
                asked.text(),
                figure,
                counted.total(),
                counted.page(),
                counted.pages(),
                counted.evaluations().stream().map(Item::of).toList());
    }
}
