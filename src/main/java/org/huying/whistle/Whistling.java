package org.huying.whistle;

import java.util.Optional;
import org.huying.worklist.SubmittedForm;

/** Calls departments out and brings them to one result. Called by steps of processes, in their transaction. */
public interface Whistling {

    /**
     * Keeps what was whistled: ground, meeting place, departments; the process {@code whistle} reads it when it begins.
     *
     * @param grid that whistles; empty when a dispatcher does
     * @throws org.huying.problem.Refusal {@code form-incomplete} (422): nobody is called, or nobody could come
     */
    void blow(String number, Optional<String> grid, SubmittedForm form, String element);

    /**
     * The process begins to call what was whistled last.
     *
     * @return id of the whistle
     */
    long begin(String number, String instanceId);

    /**
     * The coordinator's next step.
     *
     * @throws org.huying.problem.Refusal {@code form-incomplete} (422): a department that cannot be called or let go;
     *     {@code whistle-somebody-is-out} (409): the result of all is reported when all have finished
     */
    Step coordinate(long whistle, SubmittedForm form, String element);

    /** The process is over: what was not finished was called off. */
    void over(String instanceId);

    /** What the coordinator decided. */
    sealed interface Step {

        /** One more department is called. */
        record CallAnother(long reportIn) implements Step {}

        /** One department goes. */
        record Release(long reportIn) implements Step {}

        /** All have finished. */
        record Finish(boolean solved) implements Step {}
    }
}
