package org.huying.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The three rates as mission.md has them. */
class RatesTest {

    @Property
    void a_rate_is_between_nothing_and_all(@ForAll("scores") List<Score> scores) {
        Rates rates = rates(scores);

        for (Optional<BigDecimal> rate :
                List.of(rates.contactRate(), rates.resolutionRate(), rates.satisfactionRate(), rates.composite())) {
            assertThat(rate.isPresent()).isEqualTo(!scores.isEmpty());
            assertThat(rate.orElse(BigDecimal.ZERO)).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        }
    }

    @Property
    void the_composite_weighs_contact_1_resolution_5_and_satisfaction_4_tenths(@ForAll("scores") List<Score> scores) {
        double expected = scores.stream()
                .mapToDouble(score -> (score.contacted() ? 0.1 : 0)
                        + (score.solved() ? 0.5 : 0)
                        + 0.4 * score.satisfaction().weight().doubleValue())
                .average()
                .orElse(0);

        assertThat(rates(scores).composite().orElse(BigDecimal.ZERO).doubleValue())
                .isCloseTo(expected, org.assertj.core.data.Offset.offset(0.00005 + 1e-9));
    }

    @Property
    void units_together_are_their_sums_never_the_mean_of_their_rates(
            @ForAll("scores") List<Score> one, @ForAll("scores") List<Score> other) {
        Rates together = Rates.together("all", "2026-11", List.of(rates(one), rates(other)));
        var both = new java.util.ArrayList<>(one);
        both.addAll(other);

        assertThat(together.composite()).isEqualTo(rates(both).composite());
        assertThat(together.base()).isEqualTo(both.size());
    }

    @Example
    void an_empty_base_scores_nothing() {
        assertThat(Rates.none("DEPT", "2026-11").satisfactionRate()).isEmpty();
        assertThat(Rates.together("all", "2026-11", List.of()).composite()).isEmpty();
    }

    @Example
    void only_the_two_upper_steps_count_for_satisfaction() {
        assertThat(Satisfaction.values())
                .extracting(step -> step.weight().toPlainString())
                .containsExactly("1", "0.9", "0", "0", "0");
    }

    @Example
    void the_month_runs_from_the_19th_to_the_18th() {
        assertThat(RatingMonth.of(LocalDate.of(2026, 11, 18)).text()).isEqualTo("2026-11");
        assertThat(RatingMonth.of(LocalDate.of(2026, 11, 19)).text()).isEqualTo("2026-12");
        assertThat(RatingMonth.of(LocalDate.of(2026, 12, 18)).text()).isEqualTo("2026-12");
        assertThat(RatingMonth.of(LocalDate.of(2026, 12, 19)).text()).isEqualTo("2027-01");
        assertThat(RatingMonth.of(LocalDate.of(2026, 12, 31)).text()).isEqualTo("2027-01");
        assertThat(RatingMonth.of(LocalDate.of(2027, 1, 1)).text()).isEqualTo("2027-01");
        assertThat(RatingMonth.of(LocalDate.of(2027, 1, 18)).text()).isEqualTo("2027-01");
        assertThat(RatingMonth.of(LocalDate.of(2027, 1, 19)).text()).isEqualTo("2027-02");
    }

    @Property
    void each_day_lies_in_its_month(@ForAll("days") LocalDate day) {
        RatingMonth month = RatingMonth.of(day);

        assertThat(day).isBetween(month.first(), month.last());
        assertThat(RatingMonth.of(month.last().plusDays(1)).ends())
                .isEqualTo(month.ends().plusMonths(1));
        assertThat(RatingMonth.read(month.text())).contains(month);
    }

    @Example
    void what_is_no_month_is_not_read() {
        assertThat(List.of("", "2026", "2026-13", "2026-1", "26-11", "' or 1=1"))
                .allMatch(text -> RatingMonth.read(text).isEmpty());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2020, 1, 1).toEpochDay(),
                        LocalDate.of(2040, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<List<Score>> scores() {
        Arbitrary<Boolean> answers = Arbitraries.of(true, false);
        return Combinators.combine(answers, answers, Arbitraries.of(Satisfaction.class))
                .as(Score::new)
                .list()
                .ofMaxSize(60);
    }

    private static Rates rates(List<Score> scores) {
        return new Rates(
                "DEPT",
                "2026-11",
                scores.size(),
                scores.stream().filter(Score::contacted).count(),
                scores.stream().filter(Score::solved).count(),
                scores.stream().map(score -> score.satisfaction().weight()).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
