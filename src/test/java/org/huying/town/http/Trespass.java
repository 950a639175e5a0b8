package org.huying.town.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody tries every address by which a task that is not theirs could be seen, taken or ended.
 *
 * @param words of the request, which must stand in no answer
 */
record Trespass(Person neighbour, String account, String words) {

    /** @param unit of the task; empty when it belongs to a whole role */
    record Foreign(String task, String element, String instance, String unit) {}

    void seesNothingInTasklist(Foreign foreign) {
        for (String part : List.of(
                "",
                "/form",
                "/form-variables",
                "/identity-links",
                "/comment",
                "/attachment",
                "/variables",
                "/localVariables",
                "/rendered-form")) {
            showsNothing(neighbour.engine("GET", "/task/" + foreign.task() + part, ""));
        }
        String instance = foreign.instance();
        for (String path : List.of(
                "/task?processInstanceId=" + instance,
                "/process-instance/" + instance,
                "/process-instance/" + instance + "/variables",
                "/variable-instance?processInstanceIdIn=" + instance,
                "/execution?processInstanceId=" + instance,
                "/history/user-operation?processInstanceId=" + instance,
                "/history/task?processInstanceId=" + instance,
                "/history/variable-instance?processInstanceId=" + instance)) {
            showsNothing(neighbour.engine("GET", path, ""));
        }
        showsNothing(neighbour.engine("POST", "/task", "{\"orQueries\":[{\"taskId\":\"" + foreign.task() + "\"}]}"));
        showsNothing(neighbour.engine("POST", "/task", "{\"processInstanceId\":\"" + instance + "\"}"));
        if (!foreign.unit().isEmpty()) {
            // whoever works for the unit in another role finds the own tasks there
            var ofUnit = neighbour.engine("POST", "/task", "{\"tenantIdIn\":[\"" + foreign.unit() + "\"]}");
            assertThat(ofUnit.body()).doesNotContain(foreign.task(), words);
        }
        for (String filter : filters()) {
            for (String list : List.of("/list", "/list?maxResults=1000")) {
                var answer = neighbour.engine("POST", "/filter/" + filter + list, "{}");
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).doesNotContain(foreign.task());
            }
        }
    }

    void seesNothingAtDeskAndApi(Foreign foreign) {
        String task = foreign.task();
        String form = "/forms/" + foreign.element() + "?taskId=" + task;
        for (String path : List.of(
                "/api/work-items/" + task,
                "/api/work-items/" + task + "/photos/1",
                "/api/work-items/" + task + "/photos/1/thumbnail",
                "/desk/tasks/" + task,
                form,
                form + "&userId=grid.0101")) {
            var answer = neighbour.get(path);
            assertThat(answer.statusCode()).as(account + " " + path).isEqualTo(404);
            assertThat(answer.body()).doesNotContain(words);
        }
        for (String view : List.of("mine", "units", "due", "done")) {
            assertThat(neighbour.get("/api/work-items?view=" + view).body()).doesNotContain(task);
            assertThat(neighbour.get("/desk?view=" + view).body()).doesNotContain(task);
        }
    }

    void claimsAndCompletesNothing(Foreign foreign) {
        String task = "/task/" + foreign.task();
        String api = "/api/work-items/" + foreign.task();
        String himself = "{\"userId\":\"" + account + "\"}";
        for (HttpResponse<String> answer : List.of(
                neighbour.claims(foreign.task()),
                neighbour.submits(foreign.task(), "zh-CN"),
                neighbour.engine("POST", task + "/complete", "{}"),
                neighbour.engine("POST", task + "/unclaim", "{}"),
                neighbour.engine("POST", task + "/assignee", himself),
                neighbour.engine("POST", task + "/delegate", himself),
                neighbour.engine("DELETE", task, ""),
                neighbour.post(api + "/claim", ""),
                neighbour.post(api + "/release", ""),
                neighbour.post(api + "/draft", "{\"values\":{\"outcome\":\"resolved\"}}"),
                neighbour.post(api + "/completion", "{\"values\":{\"outcome\":\"resolved\"}}"),
                neighbour.post(api + "/extension", "{\"days\":3,\"reason\":\"等待配件\"}"),
                neighbour.delete(api + "/draft/photos/1"))) {
            assertThat(answer.statusCode())
                    .as(account + " " + answer.uri() + " " + answer.body())
                    .isIn(403, 404);
            assertThat(answer.body()).doesNotContain("ENGINE", "Exception", words);
        }
    }

    private void showsNothing(HttpResponse<String> answer) {
        assertThat(answer.statusCode() == 404
                        || answer.statusCode() == 403
                        || answer.body().equals("[]"))
                .as(account + " " + answer.uri() + " " + answer.statusCode() + " " + answer.body())
                .isTrue();
        assertThat(answer.body()).doesNotContain(words);
    }

    private List<String> filters() {
        return Pattern.compile("\"id\":\"([^\"]+)\"")
                .matcher(neighbour.engine("GET", "/filter", "").body())
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
