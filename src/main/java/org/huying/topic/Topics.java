package org.huying.topic;

import org.huying.evaluation.RatingMonth;
import org.huying.problem.Refusal;

/** Proposes topics, makes one of them a project, steers it and closes it. */
public interface Topics {

    int LONGEST_WORDS = 2_000;

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
    void open(RatingMonth month, String category, Plan plan, String account);

    /**
     * A supervisor changes the plan. The same plan changes nothing; an end that has passed may stay as it is.
     *
     * @param seen {@link Topic#changes()} of the plan that was changed
     * @throws Refusal {@code topic-invalid} (422) with the fields, {@code topic-not-open} (404) for a month without a
     *     project, {@code topic-closed} (409), {@code topic-changed} (409) if somebody else changed it meanwhile
     */
    void change(RatingMonth month, Plan plan, int seen, String account);

    /**
     * A supervisor closes the project. The same again changes nothing.
     *
     * @param conclusion what came of it, 1 to {@value #LONGEST_WORDS} characters
     * @throws Refusal {@code topic-invalid} (422) with the field, {@code topic-not-open} (404), {@code topic-closed} (409) if
     *     it was closed in other words
     */
    void close(RatingMonth month, String conclusion, String account);

    /**
     * As entered.
     *
     * @param measures 1 to {@value #LONGEST_WORDS} characters
     * @param endsOn ISO date, to come
     */
    record Plan(String owner, String measures, String endsOn) {}
}
