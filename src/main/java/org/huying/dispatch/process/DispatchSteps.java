package org.huying.dispatch.process;

/** Elements of {@code dispatching}, {@code handling} and {@code binding-ruling} in which is decided who handles. */
final class DispatchSteps {

    static final String USER_DISPATCH = "user_dispatch";
    static final String USER_RULE_ON_RETURN = "user_ruleOnReturn";
    static final String USER_RULE_FINALLY = "user_ruleFinally";
    /** Value of {@code decision} when a person must decide. */
    static final String DISPATCHER = "dispatcher";

    /** Value of {@code decision} when departments are called. */
    static final String WHISTLE = "whistle";

    private DispatchSteps() {}
}
