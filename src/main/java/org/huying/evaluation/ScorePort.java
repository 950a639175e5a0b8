package org.huying.evaluation;

import org.huying.evaluation.Evaluation.Via;

/** Tells the waiting process that the resident scored. */
public interface ScorePort {

    /** @throws org.huying.problem.Refusal {@code not-to-be-scored} (409) if the instance does not wait */
    void scored(String instanceId, Score score, Via via);
}
