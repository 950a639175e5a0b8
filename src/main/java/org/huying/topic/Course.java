package org.huying.topic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huying.evaluation.RatingMonth;

/** What a project changed, as far as numbers of requests can say it: nobody but the reader draws a conclusion. */
public record Course(List<Counted> months) {

    public enum Phase {
        /** The three months before its category grew. */
        BEFORE,
        /** The month in which it grew. The topic was chosen because of it, so a fall from it alone proves little. */
        GREW,
        /** From then on until it was closed. */
        PROJECT,
        /** Months that began after it was closed. */
        AFTER
    }

    /**
     * How many requests of the category were made in the month.
     *
     * @param over false for the running month, whose number still grows
     */
    public record Counted(RatingMonth month, Phase phase, long requests, boolean over) {}

    /** @param mean requests a month, with one digit, over so many months that are over */
    public record Mean(Phase phase, int months, BigDecimal mean) {}

    /** Of each phase that has a month which is over. */
    public List<Mean> means() {
        return Arrays.stream(Phase.values())
                .flatMap(phase -> mean(phase).stream())
                .toList();
    }

    private Optional<Mean> mean(Phase phase) {
        List<Counted> counted = months.stream()
                .filter(month -> month.phase() == phase && month.over())
                .toList();
        long sum = counted.stream().mapToLong(Counted::requests).sum();
        return counted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mean(
                        phase,
                        counted.size(),
                        BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(counted.size()), 1, RoundingMode.HALF_UP)));
    }
}
