package org.huying.dispatch;

import org.huying.worklist.SubmittedForm;

/** Decides who handles a request. Called by the steps of its process, in their transaction. */
public interface Dispatching {

    /** Nature and urgency by the rule tables {@code request-nature} and {@code request-urgency}. */
    void classify(String number, String element);

    /** A unit by the rule table {@code routing}, or the dispatcher when the table is not sure or names nobody there. */
    Route route(String number, String element);

    /**
     * The dispatcher's decision.
     *
     * @throws org.huying.problem.Refusal {@code form-incomplete} (422): unit without staff, request to merge into unknown
     *     or ended, …
     */
    Decision decide(String number, SubmittedForm form, String element);

    /** The dispatcher's ruling on the return of the current lead unit. */
    Ruling rule(String number, SubmittedForm form, String element);

    /**
     * The supervisor's ruling after the third return: binds the department that it names.
     *
     * @throws org.huying.problem.Refusal {@code form-incomplete} (422): a department without staff
     */
    Decision.Handle ruleFinally(String number, SubmittedForm form, String element);

    /** Result of routing by rule. */
    sealed interface Route {
        /** Sure enough: straight to the unit. */
        record To(Decision.Handle handle) implements Route {}

        /**
         * Departments were called when it was reported.
         *
         * @param unit grid that whistled; empty when a dispatcher did
         */
        record Whistled(String unit) implements Route {}

        /** A person decides. */
        record Dispatcher() implements Route {}
    }

    /** Whether the department was right to return the ticket. */
    enum Ruling {
        UPHELD,
        DISMISSED
    }
}
