package org.huying.engine.tasklist;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every call that Tasklist makes for a member of staff; nothing else is let through. Addresses begin after
 * {@code /camunda}.
 */
final class TasklistCalls {

    static final String ENGINE = "default";
    static final String START_PAGE = "/app/tasklist/" + ENGINE + "/";

    private static final String API = "/api/engine/engine/" + ENGINE;
    private static final String ID = "[A-Za-z0-9-]{1,64}";
    private static final String DEFINITION = "[A-Za-z0-9:_-]{1,128}";
    private static final String ACCOUNT = "[a-z0-9.]{2,40}";

    private static final List<Call> ALL = List.of(
            // the page, its scripts, styles and texts
            get("/app/tasklist/" + ENGINE + "/", Body.NONE),
            get("/app/tasklist/[a-z-]+\\.(js|css)", Body.NONE),
            get("/app/tasklist/(locales|scripts|styles)/[A-Za-z-]+\\.(json|js|css)", Body.NONE),
            get("/lib/[A-Za-z]+\\.js", Body.NONE),
            get("/assets/[A-Za-z0-9/_-]+\\.[a-z0-9]{2,5}", Body.NONE),
            get("/favicon\\.ico", Body.NONE),
            get("/api/tasklist/plugin/tasklistPlugins/static/app/plugin\\.(js|css)", Body.NONE),
            // who is logged in
            get("/api/admin/auth/user/" + ENGINE, Body.NONE),
            post("/api/admin/auth/user/" + ENGINE + "/logout", Body.NONE),
            get("/api/engine/engine/", Body.NONE),
            get(API + "/user/" + ACCOUNT + "/profile", Body.NONE),
            get(API + "/group(/count)?", Body.NONE),
            // filters and their lists: read only
            new Call("OPTIONS", API + "/filter", Body.NONE),
            get(API + "/filter(/count)?", Body.NONE),
            get(API + "/filter/" + ID, Body.NONE),
            get(API + "/filter/" + ID + "/(list|count)", Body.QUERY),
            post(API + "/filter/" + ID + "/(list|count)", Body.QUERY),
            get(API + "/authorization/check", Body.NONE),
            // tasks
            get(API + "/task(/count)?", Body.QUERY),
            post(API + "/task(/count)?", Body.QUERY),
            get(API + "/task/" + ID, Body.NONE),
            get(API + "/task/" + ID + "/(form|form-variables|identity-links)", Body.NONE),
            // read by the history tab; there are none, and nobody could prove them
            get(API + "/task/" + ID + "/comment", Body.EMPTY_LIST),
            post(API + "/task/" + ID + "/claim", Body.CLAIM),
            post(API + "/task/" + ID + "/unclaim", Body.RELEASE),
            post(API + "/task/" + ID + "/(submit-form|complete)", Body.FORM),
            // what stands beside a task
            get(API + "/process-definition/" + DEFINITION + "(/xml)?", Body.NONE),
            get(API + "/history/user-operation(/count)?", Body.NONE));

    private TasklistCalls() {}

    /** What a call may carry. */
    enum Body {
        NONE,
        EMPTY_LIST,
        QUERY,
        CLAIM,
        RELEASE,
        FORM
    }

    record Call(String method, Pattern address, Body body) {
        Call(String method, String address, Body body) {
            this(method, Pattern.compile(address), body);
        }
    }

    private static Call get(String address, Body body) {
        return new Call("GET", address, body);
    }

    private static Call post(String address, Body body) {
        return new Call("POST", address, body);
    }

    static Optional<Call> find(String method, String address) {
        return ALL.stream()
                .filter(call -> call.method().equals(method))
                .filter(call -> call.address().matcher(address).matches())
                .findFirst();
    }

    /** The address is about one task, which may be a foreign one. */
    static boolean aboutTask(String address) {
        Matcher task = TASK.matcher(address);
        return task.matches();
    }

    private static final Pattern TASK = Pattern.compile(API + "/task/" + ID + "(/.*)?");
}
