package org.huying.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.bench.Api.Answer;

/** What members of staff see and do, over whichever node is next. */
final class Desk {

    private final Nodes nodes;
    private final Score score;

    Desk(Nodes nodes, Score score) {
        this.nodes = nodes;
        this.score = score;
    }

    /** An open task as its list shows it to the account. */
    record Task(String account, String id, String element, boolean claimed) {}

    /** What the account may do for the request: its own tasks, then those of its units. */
    List<Task> open(String account, String number) {
        var tasks = new ArrayList<Task>();
        for (String view : List.of("mine", "units")) {
            Answer list = counted(
                    "list",
                    nodes.next()
                            .staff(
                                    account,
                                    "GET",
                                    "/api/work-items?view=" + view + "&number=" + number,
                                    Optional.empty()));
            for (JsonNode item : list.body().path("items")) {
                tasks.add(new Task(
                        account, item.path("id").asText(), item.path("element").asText(), view.equals("mine")));
            }
        }
        return tasks;
    }

    Optional<Task> open(String account, String number, String element) {
        return open(account, number).stream()
                .filter(task -> task.element().equals(element))
                .findFirst();
    }

    /** Claims unless it is claimed, and completes. */
    Answer completes(Task task, Map<String, Object> values) {
        String path = "/api/work-items/" + task.id();
        if (!task.claimed()) {
            Answer claimed =
                    counted("claim", nodes.next().staff(task.account(), "POST", path + "/claim", Optional.empty()));
            if (!claimed.done()) {
                return claimed;
            }
        }
        Answer answer = counted(
                "complete " + task.element(),
                nodes.next()
                        .staff(task.account(), "POST", path + "/completion", Optional.of(Map.of("values", values))));
        if (answer.done()) {
            score.completed(task.id(), task.account());
        }
        return answer;
    }

    /** Photos belong to a form, and a form to whoever claimed its task. */
    void addsPhoto(Task task, byte[] jpeg) {
        String path = "/api/work-items/" + task.id();
        if (!task.claimed()) {
            counted("claim", nodes.next().staff(task.account(), "POST", path + "/claim", Optional.empty()));
        }
        counted("photo", nodes.next().photo(task.account(), path + "/draft/photos", jpeg));
    }

    Answer sends(String account, String what, String path, String key, Map<String, Object> body) {
        return counted(what, nodes.next().staffOnce(account, path, key, body));
    }

    Answer resident(String what, String method, String path, Optional<Object> body, Map<String, String> headers) {
        return counted(what, nodes.next().resident(method, path, body, headers));
    }

    private Answer counted(String what, Answer answer) {
        score.call();
        if (!answer.done()) {
            score.error(what + ": " + answer.error());
        }
        return answer;
    }
}
