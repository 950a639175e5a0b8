package org.huying.topic;

import org.huying.evaluation.RatingMonth;
import org.huying.problem.Refusal;

/** Proposes topics and makes one of them a project. */
public interface Topics {

    /**
     * Proposes the categories that grew most in a month, once: on several nodes the first does it.
     *
     * @return whether this call did it
     */
    boolean propose(RatingMonth month);

    /**
     * A supervisor makes a proposed category the topic of its month. The same again changes nothing.
     *
     * @throws Refusal {@code topic-invalid} (422) with the fields, {@code topic-month} (404) for a month without proposals,
     *     {@code topic-taken} (409) if the month has another topic
     */
    void open(RatingMonth month, Plan plan, String account);

    /**
     * As entered.
     *
     * @param endsOn ISO date
     */
    record Plan(String category, String owner, String measures, String endsOn) {}
}
