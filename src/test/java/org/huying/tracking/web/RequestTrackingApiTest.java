package org.huying.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import java.util.List;
import org.hamcrest.Matchers;
import org.huying.evaluation.Satisfaction;
import org.huying.intake.Receipt;
import org.huying.request.RequestState;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

class RequestTrackingApiTest extends Tracking {

    private static final List<String> STEPS =
            Arrays.stream(Satisfaction.values()).map(Satisfaction::code).toList();

    @Test
    void the_code_in_the_header_opens_the_request() throws Exception {
        Receipt receipt = reported();

        mvc.perform(get("/api/requests/" + receipt.number())
                        .header("X-Tracking-Code", receipt.trackingCode())
                        .header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.number").value(receipt.number()))
                .andExpect(jsonPath("$.state").value("IN_HANDLING"))
                .andExpect(jsonPath("$.stateText").value("In handling"))
                .andExpect(jsonPath("$.turn").value("unit"))
                .andExpect(jsonPath("$.due").exists())
                .andExpect(jsonPath("$.provisional").value(false))
                .andExpect(jsonPath("$.timeline[0].kind").value("request.received"));
    }

    @Test
    void a_wrong_code_is_as_unknown_as_an_unknown_number() throws Exception {
        Receipt receipt = reported();

        String wrong = problem(get("/api/requests/" + receipt.number()).header("X-Tracking-Code", "0000"));
        String none = problem(get("/api/requests/" + receipt.number()));
        String unknown = problem(get("/api/requests/HY26110000423").header("X-Tracking-Code", "0000"));

        assertThat(wrong).contains("urn:huying:problem:tracking-unknown");
        assertThat(wrong.replace(receipt.number(), "HY26110000423")).isEqualTo(unknown);
        assertThat(none).isEqualTo(wrong);
    }

    @Test
    void a_score_needs_all_three_answers() throws Exception {
        Receipt receipt = reported();
        answered(receipt.number());

        call(receipt, "evaluation", "{\"contacted\":true,\"satisfaction\":\"splendid\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("satisfaction"))
                .andExpect(jsonPath("$.errors[0].message").value(Matchers.containsString(String.join(", ", STEPS))))
                .andExpect(jsonPath("$.errors[1].field").value("solved"));
        call(receipt, "evaluation", "{\"contacted\":true,\"solved\":true,\"satisfaction\":\"satisfied\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("CLOSED"))
                .andExpect(jsonPath("$.reply").value(REPLY))
                .andExpect(jsonPath("$.replyStands").value(true));
        call(receipt, "evaluation", "{\"contacted\":true,\"solved\":true,\"satisfaction\":\"satisfied\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:huying:problem:not-to-be-scored"));
        call(receipt, "reopening", "{\"reason\":\"又坏了\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("TO_DISPATCH"));
    }

    @Test
    void a_score_may_say_what_is_not_solved() throws Exception {
        Receipt receipt = reported();
        answered(receipt.number());
        String score = "{\"contacted\":false,\"solved\":false,\"satisfaction\":\"neutral\",\"unsolved\":\"%s\"}";

        call(receipt, "evaluation", score.formatted("黑".repeat(5_001)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("unsolved"));
        call(receipt, "evaluation", score.formatted("还是黑的"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("TO_DISPATCH"))
                .andExpect(jsonPath("$.timeline[*].quotes[*].words").value(Matchers.hasItem("还是黑的")));
    }

    @Test
    void the_description_names_the_steps_that_there_are() throws Exception {
        String schema = "$.components.schemas.ScoreForm";
        mvc.perform(get("/api/openapi"))
                .andExpect(jsonPath(schema + ".properties.satisfaction.enum").value(Matchers.is(STEPS)))
                .andExpect(jsonPath(schema + ".required")
                        .value(Matchers.containsInAnyOrder("contacted", "solved", "satisfaction")));
    }

    @Test
    void a_message_with_a_key_is_sent_once() throws Exception {
        Receipt receipt = reported();
        for (int i = 0; i < 2; i++) {
            mvc.perform(post("/api/requests/" + receipt.number() + "/messages")
                            .header("X-Tracking-Code", receipt.trackingCode())
                            .header("Idempotency-Key", "one-message-only-please")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"text\":\"请快一点\"}"))
                    .andExpect(status().isOk());
        }
        assertThat(walk.story(receipt.number())).containsOnlyOnce("message.sent");
        call(receipt, "messages", "{\"text\":\"\"}").andExpect(status().isUnprocessableEntity());
        call(receipt, "messages", "{\"text\":\"" + "x".repeat(100_000) + "\"}")
                .andExpect(status().isUnprocessableEntity());
        call(receipt, "messages", "not json").andExpect(status().isBadRequest());
    }

    @Test
    void a_withdrawn_request_cannot_be_withdrawn_again() throws Exception {
        Receipt receipt = reported();

        call(receipt, "withdrawal", "").andExpect(status().isOk());
        call(receipt, "withdrawal", "").andExpect(status().isConflict());
        assertThat(walk.request(receipt.number()).state()).isEqualTo(RequestState.WITHDRAWN);
    }

    private ResultActions call(Receipt receipt, String what, String body) throws Exception {
        return mvc.perform(post("/api/requests/" + receipt.number() + "/" + what)
                .header("X-Tracking-Code", receipt.trackingCode())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private String problem(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request)
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
