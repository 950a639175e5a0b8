package org.huying.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The three rates of a unit in a month (mission.md): contacted, solved and satisfied over the base of effectively
 * evaluated requests. An empty base scores nothing: neither 0 nor 100 %.
 *
 * @param weights sum of {@link Satisfaction#weight()}
 */
public record Rates(String unit, String ratingMonth, long base, long contacted, long solved, BigDecimal weights) {

    private static final int DIGITS = 4;

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
