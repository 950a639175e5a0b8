package org.huying.request.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Where an execution stands, in the words of the ledger. */
public final class Steps {

    private Steps() {}

    /** The request's number: the business key of the instance. */
    public static String number(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    /** Process id, version and element: {@code request-loop:3:user_dispatch}. */
    public static String element(DelegateExecution execution) {
        String[] definition = execution.getProcessDefinitionId().split(":", -1);
        return definition[0] + ":" + definition[1] + ":" + execution.getCurrentActivityId();
    }
}
