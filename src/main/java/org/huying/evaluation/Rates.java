package org.huying.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The three rates of a unit in a month (mission.md): contacted, solved and satisfied over the base of effectively
 * evaluated requests. An empty base scores nothing: neither 0 nor 100 %.
 *
 * @param weights sum of {@link Satisfaction#weight()}
 */
public record Rates(String unit, String ratingMonth, long base, long contacted, long solved, BigDecimal weights) {

    private static final int DIGITS = 4;

    /** Nothing was scored there. */
    public static Rates none(String unit, String ratingMonth) {
        return new Rates(unit, ratingMonth, 0, 0, 0, BigDecimal.ZERO);
    }

    /** Of all these units together: sums divided once, never a mean of rates. */
    public static Rates together(String name, String ratingMonth, List<Rates> units) {
        return units.stream()
                .reduce(
                        none(name, ratingMonth),
                        (sum, unit) -> new Rates(
                                name,
                                ratingMonth,
                                sum.base + unit.base,
                                sum.contacted + unit.contacted,
                                sum.solved + unit.solved,
                                sum.weights.add(unit.weights)));
    }

    /** Share 0…1 with four digits. */
    public Optional<BigDecimal> contactRate() {
        return share(BigDecimal.valueOf(contacted));
    }

    public Optional<BigDecimal> resolutionRate() {
        return share(BigDecimal.valueOf(solved));
    }

    public Optional<BigDecimal> satisfactionRate() {
        return share(weights);
    }

    /** 0.1 contact + 0.5 resolution + 0.4 satisfaction, from unrounded sums. */
    public Optional<BigDecimal> composite() {
        return share(new BigDecimal("0.1")
                .multiply(BigDecimal.valueOf(contacted))
                .add(new BigDecimal("0.5").multiply(BigDecimal.valueOf(solved)))
                .add(new BigDecimal("0.4").multiply(weights)));
    }

    private Optional<BigDecimal> share(BigDecimal part) {
        return base == 0
                ? Optional.empty()
                : Optional.of(part.divide(BigDecimal.valueOf(base), DIGITS, RoundingMode.HALF_UP));
    }
}
