package org.huying.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.huying.access.CurrentStaff;
import org.huying.intake.IdempotencyKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class IntakeDeskTest extends IntakeTown {

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private WebApplicationContext context;

    private MockMvc desk;

    @BeforeEach
    void open() {
        desk = MockMvcBuilders.webAppContextSetup(context).build();
    }

    private MockHttpServletResponse as(String account, MockHttpServletRequestBuilder request) {
        return staff.as(account, () -> {
            MockHttpServletResponse response = desk.perform(request.header("Accept-Language", "en"))
                    .andReturn()
                    .getResponse();
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            return response;
        });
    }

    private static MockHttpServletRequestBuilder call(String phone) {
        return post("/desk/intake")
                .param("key", IdempotencyKey.random())
                .param("channel", "PHONE")
                .param("phone", phone)
                .param("title", "Lamp at the east gate")
                .param("description", "The lamp is out")
                .param("address", "gate " + phone);
    }

    @Test
    void an_operator_takes_a_call_down_and_reads_the_receipt_aloud() throws Exception {
        assertThat(as("op.li", MockMvcRequestBuilders.get("/desk/intake")).getContentAsString())
                .contains("contact.phone");

        MockHttpServletResponse sent = as("op.li", call("13900000001"));
        assertThat(sent.getRedirectedUrl()).isEqualTo("/desk/intake/receipt");
        String receipt = as(
                        "op.li",
                        MockMvcRequestBuilders.get("/desk/intake/receipt").cookie(sent.getCookie(ReceiptCookie.NAME)))
                .getContentAsString();

        assertThat(receipt).containsPattern("HY\\d{4}-\\d{6}-\\d").contains("Read number and code to the caller");
        assertThat(jdbc.sql("select count(*) from request where taken_by = 'op.li' and channel = 'PHONE'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void the_callers_open_requests_are_shown_at_once() throws Exception {
        as("op.li", call("13900000002"));

        String known = as("op.li", post("/desk/intake/known").param("phone", "139-0000-0002"))
                .getContentAsString();
        assertThat(known).contains("Lamp at the east gate").doesNotContain("<html");

        String page = as(
                        "op.li",
                        post("/desk/intake").param("phone", "13900000002").param("check", "yes"))
                .getContentAsString();
        assertThat(page).contains("Lamp at the east gate");
    }

    @Test
    void bad_input_is_refused_by_the_same_rules_as_the_residents() throws Exception {
        MockHttpServletResponse page = as("op.li", call("139****0003"));

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString())
                .contains("139****0003", "id=\"contact.phone-problem\"", "The lamp is out");
    }

    @Test
    void other_staff_may_not() {
        assertThat(as("clerk.water", MockMvcRequestBuilders.get("/desk/intake")).getStatus())
                .isEqualTo(403);
    }
}
