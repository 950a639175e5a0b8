package org.huying.worklist.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.huying.worklist.TestVisits;
import org.huying.worklist.WorklistSlice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WorklistSlice
class DeskPagesTest {

    @Autowired
    MockMvc http;

    @Autowired
    TestVisits visits;

    @Autowired
    Clock clock;

    @Test
    void a_late_task_says_so_in_words_and_is_claimed_from_the_list() throws Exception {
        var task = visits.due("G1", clock.instant().minus(Duration.ofMinutes(125)), "水管坏了");

        as("wang", get("/desk").param("view", "due"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("/desk/tasks/" + task),
                                containsString("已超时 2 小时 5 分"),
                                containsString("现场处置并填报"))));
        as("wang", post("/desk/tasks/" + task + "/claim")).andExpect(redirectedUrl("/desk/tasks/" + task));
        as("wang", get("/desk")).andExpect(content().string(containsString("/desk/tasks/" + task + "/release")));
        as("liu", post("/desk/tasks/" + task + "/claim"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("王网格")));
        as("wang", post("/desk/tasks/" + task + "/release")).andExpect(redirectedUrl("/desk?view=units"));
    }

    @Test
    void a_task_shows_the_residents_words_as_words() throws Exception {
        var task = visits.due("G1", clock.instant(), "<script>alert(1)</script>{{1+1}}");

        as("wang", get("/desk/tasks/" + task))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("&lt;script&gt;alert(1)"),
                                not(containsString("<script>alert")),
                                containsString("幸福路 1 号"))));
        as("zhao", get("/desk/tasks/" + task)).andExpect(status().isNotFound());
    }

    @Test
    void a_bad_form_comes_back_with_all_that_was_typed_and_what_is_wrong_beside_it() throws Exception {
        var task = visits.in("G1");
        var page = as(
                        "wang",
                        multipart("/desk/tasks/" + task)
                                .param("action", "complete")
                                .param("f.outcome", "resolved")
                                .param("f.result", "做了 <很多>")
                                .param("f.reply", "x".repeat(2001)))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);

        assertThat(page)
                .contains("做了 &lt;很多&gt;", "x".repeat(2001), "最多 2,000 个字，现在是 2,001 个。", "还有需要改正的地方")
                .containsPattern("<a href=\"#f.reply\">[^<]+：最多 2,000 个字，现在是 2,001 个。</a>")
                .containsPattern("<textarea [^>]*id=\"f.reply\"")
                .doesNotContain("href=\"#f.result\"");
        assertThat(page).containsPattern("value=\"resolved\"\\s+checked");
    }

    @Test
    void a_form_with_a_photo_completes_without_any_script() throws Exception {
        var task = visits.in("G1");
        as(
                        "wang",
                        multipart("/desk/tasks/" + task)
                                .file(new MockMultipartFile("f.photos", "a.jpg", "image/jpeg", new byte[] {1}))
                                .param("action", "complete")
                                .param("f.outcome", "resolved")
                                .param("f.result", "换了水管")
                                .param("f.reply", "已修好"))
                .andExpect(status().is3xxRedirection());

        as("wang", get("/desk").param("view", "done")).andExpect(content().string(containsString(task)));
        as("wang", get("/desk/tasks/" + task))
                .andExpect(content()
                        .string(allOf(
                                containsString("王网格 于"),
                                containsString("/photos/"),
                                not(containsString("f.outcome")))));
    }

    @Test
    void who_has_done_nothing_yet_reads_so() throws Exception {
        as("chen", get("/desk").param("view", "done")).andExpect(content().string(containsString("您还没有办完过任务。")));
    }

    @Test
    void a_refused_photo_is_named_beside_its_field_and_the_rest_is_kept() throws Exception {
        var task = visits.in("G1");
        as(
                        "wang",
                        multipart("/desk/tasks/" + task)
                                .file(new MockMultipartFile("f.photos", "a.jpg", "image/jpeg", "bad".getBytes(UTF_8)))
                                .file(new MockMultipartFile("f.photos", "b.jpg", "image/jpeg", new byte[] {1}))
                                .param("action", "complete")
                                .param("f.outcome", "resolved")
                                .param("f.result", "换了水管")
                                .param("f.reply", "已修好"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("这个表单没有这一项"),
                                containsString("换了水管"),
                                containsString("value=\"remove:"))));
    }

    @Test
    void the_desk_speaks_english_too() throws Exception {
        visits.in("G1");
        http.perform(get("/desk").param("view", "units").locale(Locale.ENGLISH).with(user("wang")))
                .andExpect(
                        content().string(allOf(containsString("Handle on the spot"), containsString("30 days left"))));
    }

    @Test
    void the_form_for_tasklist_is_given_to_those_who_may_see_the_task_only() throws Exception {
        var task = visits.due("G1", clock.instant(), "{{constructor}}");
        var page = as(
                        "wang",
                        get("/forms/user_handleOnSpot").param("taskId", task).param("userId", "admin"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
        assertThat(page).contains("ng-non-bindable", "data-csrf-token", "cam-script", "当场解决了");
        assertThat(page.indexOf("ng-non-bindable")).isLessThan(page.indexOf("{{constructor}}"));

        as("wang", get("/forms/user_handleOnSpot").param("taskId", task).param("lang", "en"))
                .andExpect(content().string(containsString("Solved on the spot")));
        as("wang", get("/forms/user_dispatch").param("taskId", task)).andExpect(status().isNotFound());
        as("zhao", get("/forms/user_handleOnSpot").param("taskId", task).param("userId", "wang"))
                .andExpect(status().isNotFound());
    }

    private ResultActions as(String account, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.locale(Locale.CHINA).with(user(account)).with(csrf()));
    }
}
