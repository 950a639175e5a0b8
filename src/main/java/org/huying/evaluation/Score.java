package org.huying.evaluation;

/**
 * What the resident says of the answer.
 *
 * @param contacted somebody got in touch
 * @param solved it is solved; if not, the request goes back
 */
public record Score(boolean contacted, boolean solved, Satisfaction satisfaction) {}
