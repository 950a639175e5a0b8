package org.huying.bench.loop;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.bench.Api;
import org.huying.bench.Api.Answer;
import org.huying.town.Walk;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * As {@link Huying}, by the public API as scripts use it: each call logs in, tasks are found in the work list, and a form is sent with
 * the completion. The client's processor time is in it.
 */
final class OverHttp implements Contender {

    private static final String PASSWORD = "huying-demo";

    private final ConfigurableApplicationContext program;
    private final Api api;

    OverHttp(Place place) {
        program = Huying.start(place, List.of());
        String port = program.getEnvironment().getProperty("local.server.port", "");
        api = new Api(URI.create("http://127.0.0.1:" + port), PASSWORD);
    }

    @Override
    public void loop(Steps steps) throws Exception {
        Map<String, Object> report = Map.of(
                "description",
                "楼下堆了很多东西，没人管。",
                "location",
                Map.of("buildingCode", Walk.BUILDING),
                "contact",
                Map.of("name", "林小溪", "phone", "13800000001"));
        Answer received =
                steps.step("report", () -> done(api.resident("POST", "/api/requests", Optional.of(report), Map.of())));
        String number = received.body().path("number").asText();
        person(
                steps,
                "dispatch",
                Walk.DISPATCHER,
                number,
                Map.of("decision", "grid", "grid", Walk.GRID, "category", Walk.LITTER, "nature", "help"));
        person(
                steps,
                "handle",
                Walk.OFFICER,
                number,
                Map.of("outcome", "resolved", "result", "已清理", "reply", "已清理干净，谢谢您。"));
        steps.step(
                "score",
                () -> done(api.resident(
                        "POST",
                        "/api/requests/" + number + "/evaluation",
                        Optional.of(Map.of("contacted", true, "solved", true, "satisfaction", "satisfied")),
                        Map.of(
                                "X-Tracking-Code",
                                received.body().path("trackingCode").asText()))));
    }

    private void person(Steps steps, String what, String account, String number, Map<String, Object> form)
            throws Exception {
        Answer list = steps.step(
                what + ": find",
                () -> done(api.staff(account, "GET", "/api/work-items?view=units&number=" + number, Optional.empty())));
        String path = "/api/work-items/"
                + list.body().path("items").path(0).path("id").asText();
        steps.step(what + ": claim", () -> done(api.staff(account, "POST", path + "/claim", Optional.empty())));
        steps.step(
                what + ": complete",
                () -> done(api.staff(account, "POST", path + "/completion", Optional.of(Map.of("values", form)))));
    }

    private static Answer done(Answer answer) {
        if (!answer.done()) {
            throw new IllegalStateException(answer.error());
        }
        return answer;
    }

    @Override
    public void close() {
        program.close();
    }
}
