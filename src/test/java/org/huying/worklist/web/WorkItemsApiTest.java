package org.huying.worklist.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.Locale;
import org.huying.worklist.TestVisits;
import org.huying.worklist.WorklistSlice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WorklistSlice
class WorkItemsApiTest {

    private static final String RESOLVED =
            "{\"values\": {\"outcome\": \"resolved\", \"result\": \"换了水管\", \"reply\": \"已修好\"}}";

    @Autowired
    MockMvc http;

    @Autowired
    TestVisits visits;

    @Test
    void a_list_shows_the_units_tasks_with_their_requests() throws Exception {
        var task = visits.in("G1");

        as("wang", get("/api/work-items").param("view", "units"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.view").value("units"))
                .andExpect(jsonPath("$.items[*].id").value(hasItem(task)))
                .andExpect(jsonPath("$.items[0].title").value("水管"));
        as("zhao", get("/api/work-items").param("view", "units"))
                .andExpect(jsonPath("$.items[*].id").value(not(hasItem(task))));
        as("wang", get("/api/work-items").param("view", "everything"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:huying:problem:worklist-view"));
        as("wang", get("/api/work-items").param("page", "-1")).andExpect(status().isBadRequest());
    }

    @Test
    void a_task_comes_with_its_request_form_and_draft() throws Exception {
        var task = visits.in("G1");

        as("wang", get("/api/work-items/" + task))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.request.description").value("水管坏了"))
                .andExpect(jsonPath("$.form[0].name").value("outcome"))
                .andExpect(jsonPath("$.form[0].options")
                        .value(containsInAnyOrder("resolved", "whistle", "passOn", "askResident")));
        as("zhao", get("/api/work-items/" + task))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:huying:problem:task-not-found"));
    }

    @Test
    void a_task_is_claimed_released_and_completed_with_the_forms_values() throws Exception {
        var task = visits.in("G1");

        as("wang", post("/api/work-items/" + task + "/claim")).andExpect(status().isNoContent());
        as("liu", post("/api/work-items/" + task + "/claim").locale(Locale.CHINA))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("这项任务已由王网格领取。如需由您办理，请对方先退回。"));
        as("wang", post("/api/work-items/" + task + "/release")).andExpect(status().isNoContent());
        as("liu", json(post("/api/work-items/" + task + "/completion"), RESOLVED))
                .andExpect(status().isNoContent());
        as("wang", json(post("/api/work-items/" + task + "/completion"), RESOLVED))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:huying:problem:task-already-done"));
    }

    @Test
    void a_stored_draft_is_enough_to_complete() throws Exception {
        var task = visits.in("G1");

        as("wang", post("/api/work-items/" + task + "/completion"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("outcome"));
        as("wang", json(post("/api/work-items/" + task + "/draft"), RESOLVED)).andExpect(status().isNoContent());
        as("wang", post("/api/work-items/" + task + "/completion")).andExpect(status().isNoContent());
    }

    @Test
    void an_unfinished_draft_is_kept_only_as_such_and_problems_speak_the_readers_language() throws Exception {
        var task = visits.in("G1");
        var unfinished = "{\"values\": {\"outcome\": \"resolved\", \"result\": null}}";

        as("wang", json(post("/api/work-items/" + task + "/draft?partial=true"), unfinished))
                .andExpect(status().isNoContent());
        as("wang", json(post("/api/work-items/" + task + "/draft"), unfinished).locale(Locale.ENGLISH))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field").value(containsInAnyOrder("reply", "result")))
                .andExpect(jsonPath("$.errors[0].message").value("Please fill this in."));
        as("wang", json(post("/api/work-items/" + task + "/draft?partial=true"), "{\"values\": {\"status\": \"x\"}}"))
                .andExpect(status().isUnprocessableEntity());
        as("wang", json(post("/api/work-items/" + task + "/draft"), "not json")).andExpect(status().isBadRequest());
        as("wang", json(post("/api/work-items/" + task + "/draft"), "{}")).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void a_photo_is_added_shown_to_its_owner_and_removed() throws Exception {
        var task = visits.in("G1");
        var path = "/api/work-items/" + task;

        var answer = as(
                        "wang",
                        multipart(path + "/draft/photos")
                                .file(new MockMultipartFile("photo", "a.jpg", "image/jpeg", new byte[] {1, 2})))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(answer, "$.id");
        String address = JsonPath.read(answer, "$.address");

        as("wang", get(address))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.IMAGE_JPEG))
                .andExpect(content().bytes(new byte[] {1, 2}));
        as("liu", get(address)).andExpect(status().isNotFound());
        as("zhao", get(address)).andExpect(status().isNotFound());
        as("liu", delete(path + "/draft/photos/" + id)).andExpect(status().isNoContent());
        as("wang", get(address)).andExpect(status().isOk());
        as("wang", delete(path + "/draft/photos/" + id)).andExpect(status().isNoContent());
        as("wang", get(address)).andExpect(status().isNotFound());
        as(
                        "wang",
                        multipart(path + "/draft/photos")
                                .file(new MockMultipartFile("photo", "a.pdf", "image/jpeg", "bad".getBytes(UTF_8))))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("photos"));
    }

    private ResultActions as(String account, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(user(account)).with(csrf()));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
