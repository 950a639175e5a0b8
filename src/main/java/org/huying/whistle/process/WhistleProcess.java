package org.huying.whistle.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** {@code whistle}, {@code whistle-coordination} and {@code report-in}: their variables, messages and user tasks. */
final class WhistleProcess {

    /** Id of the whistle. */
    static final String WHISTLE = "whistle";
    /** Id of the department's row that a call, a release or a score is about. */
    static final String REPORT_IN = "reportIn";
    /** What the coordinator decided: callAnother, release, finish. */
    static final String STEP = "step";

    static final String CALL_ANOTHER = "callAnother";
    static final String RELEASE = "release";
    static final String FINISH = "finish";

    static final String RESOLVED = "resolved";
    static final String NOT_SOLVED = "notSolved";

    static final String MESSAGE_RELEASED = "message_released";

    static final String USER_SIGN_ON = "user_signOn";
    static final String USER_ARRIVE = "user_arrive";
    static final String USER_REPORT_WORK = "user_reportWork";
    static final String USER_COORDINATE = "user_coordinate";
    static final String USER_SCORE_REPORT_IN = "user_scoreReportIn";

    private WhistleProcess() {}

    static long whistle(VariableScope scope) {
        return (Long) scope.getVariable(WHISTLE);
    }

    static long reportIn(VariableScope scope) {
        return (Long) scope.getVariable(REPORT_IN);
    }
}
