package org.huying.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads evaluations and the three rates. */
public interface EvaluationQueries {

    Optional<Evaluation> latest(String number);

    List<Evaluation> ofRequest(String number);

    /** Whether this account called the resident back, in any round. */
    boolean calledBackBy(String number, String account);

    /** Rates of each lead unit in a rating month, by unit; units with an empty base are absent. */
    List<Rates> rates(String ratingMonth);

    /**
     * Exactly the evaluations that a figure of {@link #rates} counts, newest first.
     *
     * @param unit empty: of all units
     * @param page from 0
     */
    Counted counted(String ratingMonth, Optional<String> unit, Figure figure, int page);

    /** Months that have a base, newest first. */
    List<String> months();

    /** What a list holds. */
    enum Figure {
        BASE,
        CONTACTED,
        SOLVED,
        /** Those that add to the satisfaction rate: satisfied and fairly satisfied. */
        SATISFIED;

        /** As in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Figure> of(String code) {
            return Arrays.stream(values())
                    .filter(figure -> figure.code().equals(code))
                    .findFirst();
        }
    }

    /**
     * One page of a figure's list.
     *
     * @param total of the whole list, by the same condition
     */
    record Counted(List<Evaluation> evaluations, int page, long total) {

        public static final int SIZE = 50;

        public long pages() {
            return (total + SIZE - 1) / SIZE;
        }
    }
}
