package org.huying.dispatch.process;

/** Elements of {@code dispatching} and {@code handling} in which is decided who handles. */
final class DispatchSteps {

    static final String USER_DISPATCH = "user_dispatch";
    static final String USER_RULE_ON_RETURN = "user_ruleOnReturn";
    /** Value of {@code decision} when a person must decide. */
    static final String DISPATCHER = "dispatcher";

    /** Value of {@code decision} when departments are called. */
    static final String WHISTLE = "whistle";

    private DispatchSteps() {}
}
