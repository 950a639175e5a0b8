package org.huying.evaluation;

import java.util.List;
import java.util.Optional;

/** Reads evaluations and the three rates. */
public interface EvaluationQueries {

    Optional<Evaluation> latest(String number);

    List<Evaluation> ofRequest(String number);

    /** Rates of each lead unit in a rating month, by unit; units with an empty base are absent. */
    List<Rates> rates(String ratingMonth);

    /** Exactly the evaluations that {@link #rates} counts as base, newest first. */
    List<Evaluation> base(String ratingMonth, String unit);

    /** Months that have a base, newest first. */
    List<String> months();
}
