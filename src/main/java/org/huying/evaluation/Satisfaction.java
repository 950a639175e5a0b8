package org.huying.evaluation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** Five steps; {@link #weight()} counts in the satisfaction rate (mission: 1, 0.9, then nothing). */
public enum Satisfaction {
    SATISFIED("satisfied", "1"),
    FAIRLY_SATISFIED("fairlySatisfied", "0.9"),
    NEUTRAL("neutral", "0"),
    DISSATISFIED("dissatisfied", "0"),
    VERY_DISSATISFIED("veryDissatisfied", "0");

    private final String code;
    private final BigDecimal weight;

    Satisfaction(String code, String weight) {
        this.code = code;
        this.weight = new BigDecimal(weight);
    }

    /** Word of forms and API. */
    public String code() {
        return code;
    }

    public BigDecimal weight() {
        return weight;
    }

    public static Optional<Satisfaction> of(String code) {
        return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
    }
}
