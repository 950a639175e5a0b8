package org.huying.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.huying.intake.Receipt;
import org.huying.ledger.LedgerForTests;
import org.huying.request.RequestNumbers;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;

/** A resident's receipt, and the stranger who checks it. */
class CheckOverHttpTest extends Tracking {

    private static final Pattern ADDRESS =
            Pattern.compile("http://localhost(/check\\?position=\\d+&amp;digest=[\\w-]+)");

    @Autowired
    private Sealer sealer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void a_receipt_says_that_it_takes_seconds_and_then_holds_number_digest_head_and_code() throws Exception {
        Receipt receipt = reported();
        Cookie resident = opened(receipt);
        assertThat(page(resident, "/track/request")).contains("/track/request/receipt");
        assertThat(page(resident, "/track/request/receipt"))
                .contains(RequestNumbers.grouped(receipt.number()), "只需几秒钟", "再看一次")
                .doesNotContain("<svg");

        seal();
        String sheet = page(resident, "/track/request/receipt");
        String leaf = JsonPath.read(proof(receipt), "$.steps[0].leaf");
        assertThat(sheet)
                .contains(RequestNumbers.grouped(receipt.number()), leaf, "<svg", "怎样核验", "— ")
                .doesNotContain("楼下堆了很多东西", "13800000001", receipt.trackingCode(), "只需几秒钟");
        assertThat(sheet.split("<code>", -1).length).isGreaterThan(3);
        assertThat(look(nobody(), "/track/request/receipt").getRedirectedUrl()).isEqualTo("/track");
    }

    @Test
    void the_proof_is_a_file_for_whoever_opened_the_request_and_leads_anybody_else_to_the_code() throws Exception {
        Receipt receipt = reported();
        Cookie resident = opened(receipt);
        var early = look(resident, "/track/request/proof");
        assertThat(early.getStatus()).isEqualTo(409);
        assertThat(text(early)).contains("<main", "还没有封存");

        seal();
        var file = done(get("/track/request/proof").accept("text/html"), resident);
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(text(file)).isEqualTo(proof(receipt));
        assertThat(page(resident, "/track/request/receipt")).contains("/track/request/proof");
        assertThat(page(resident, "/track/request") + page(resident, "/track/request/receipt"))
                .as("with this attribute a browser stores the page that it is led to")
                .doesNotContain(" download");

        assertThat(look(nobody(), "/track/request/proof").getRedirectedUrl()).isEqualTo("/track");
    }

    @Test
    void the_codes_address_names_nobody_and_shows_a_stranger_that_the_receipt_is_genuine() throws Exception {
        Receipt receipt = reported();
        seal();
        var address = ADDRESS.matcher(page(opened(receipt), "/track/request/receipt"));
        assertThat(address.find()).isTrue();
        String path = address.group(1).replace("&amp;", "&");
        assertThat(path).doesNotContain(receipt.number(), receipt.trackingCode());

        assertThat(page(nobody(), path))
                .contains("证明成立", "确有这条记录", "没有证明什么", "纸上的诉求编号")
                .doesNotContain(receipt.number());
        assertThat(page(nobody(), path.replaceFirst("position=\\d+", "position=1")))
                .contains("证明不成立", "另一个摘要", "逐字核对")
                .contains("value=\"" + path.replaceFirst(".*digest=", ""));
    }

    @Test
    void number_and_place_from_the_paper_are_checked_together_and_stay_in_their_fields() throws Exception {
        Receipt receipt = reported();
        seal();
        String proof = proof(receipt);
        String position = String.valueOf(JsonPath.<Integer>read(proof, "$.steps[0].position"));
        String leaf = JsonPath.read(proof, "$.steps[0].leaf");

        var right = send(nobody(), "/check", "position", position, "digest", leaf, "number", receipt.number());
        assertThat(text(right)).contains("证明成立", "这条记录属于诉求 " + RequestNumbers.grouped(receipt.number()));
        var wrong = send(nobody(), "/check", "position", position, "digest", leaf, "number", "HY26110000015");
        assertThat(text(wrong)).contains("证明不成立", "编号与记录不符", "value=\"HY26110000015\"");
        var unreadable = send(nobody(), "/check", "position", "eins", "digest", "<b>", "number", "HY99");
        assertThat(unreadable.getStatus()).isEqualTo(422);
        assertThat(text(unreadable))
                .contains("1 到 999999999999999999", "44 个字母", "照回执填写诉求编号")
                .contains("value=\"eins\"", "value=\"&lt;b&gt;\"", "value=\"HY99\"");
        var alone = send(nobody(), "/check", "position", position, "digest", leaf, "number", "HY99");
        assertThat(alone.getStatus()).isEqualTo(422);
        var far = send(nobody(), "/check", "position", "99999999999999999999999", "digest", leaf);
        assertThat(text(far)).contains("1 到 999999999999999999").doesNotContain("44 个字母");
    }

    @Test
    void the_file_holds_pasted_or_uploaded_and_a_changed_one_does_not() throws Exception {
        Receipt receipt = reported();
        seal();
        String proof = proof(receipt);

        for (var answer : new MockHttpServletResponse[] {pasted(proof), uploaded(proof)}) {
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(text(answer))
                    .contains("证明成立", "诉求 " + RequestNumbers.grouped(receipt.number()), "至今仍公布在这里", "所写内容是否属实");
        }
        String changed = proof.replace("\"actor\":\"resident\"", "\"actor\":\"resident2\"");
        assertThat(text(pasted(changed))).contains("证明不成立", "不是封存的那一条", "resident2");
        var english = mvc.perform(multipart("/check")
                        .param("proof", proof)
                        .with(csrf())
                        .cookie(new Cookie("HUYING-LANGUAGE", "en"))
                        .accept("text/html"))
                .andReturn()
                .getResponse();
        assertThat(text(english)).contains("The proof holds", "What is not proven");
    }

    @Test
    void what_is_no_proof_gets_a_sentence_and_stays_in_the_field() throws Exception {
        var nothing = pasted("  ");
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(text(nothing)).contains("请选择证明文件");
        var garbage = pasted("我的诉求 <script>");
        assertThat(garbage.getStatus()).isEqualTo(422);
        assertThat(text(garbage)).contains("这不是完整的证明文件", "我的诉求 &lt;script&gt;");
        var huge = uploaded("x".repeat(LedgerCheck.LONGEST + 1));
        assertThat(huge.getStatus()).isEqualTo(413);
        assertThat(text(huge)).contains("内容太大");
    }

    @Test
    void programs_check_the_same_by_the_api() throws Exception {
        Receipt receipt = reported();
        seal();
        String proof = proof(receipt);
        api(proof)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.holds").value(true))
                .andExpect(jsonPath("$.finding").value("holds"))
                .andExpect(jsonPath("$.proven.length()").value(3))
                .andExpect(jsonPath("$.notProven.length()").value(3));
        Integer position = JsonPath.read(proof, "$.steps[0].position");
        String leaf = JsonPath.read(proof, "$.steps[0].leaf");
        api("{\"position\":%d,\"digest\":\"%s\"}".formatted(position, leaf))
                .andExpect(jsonPath("$.holds").value(true));
        api("{\"position\":%d,\"digest\":\"%s\"}".formatted(1, leaf))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.holds").value(false))
                .andExpect(jsonPath("$.finding").value("digest"))
                .andExpect(jsonPath("$.ledgerChanged").value(false));
        api("no json")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.type").value("urn:huying:problem:proof-unreadable"));
        api("x".repeat(LedgerCheck.LONGEST + 1))
                .andExpect(status().isPayloadTooLarge())
                .andExpect(jsonPath("$.type").value("urn:huying:problem:proof-too-large"));
    }

    @Test
    void one_address_cannot_keep_the_node_busy() throws Exception {
        RequestPostProcessor busy = request -> {
            request.setRemoteAddr("198.51.100.7");
            return request;
        };
        for (int n = 0; n < 300; n++) {
            mvc.perform(asked("x").with(busy)).andExpect(status().isUnprocessableEntity());
        }
        mvc.perform(asked("x").with(busy)).andExpect(status().isTooManyRequests());
        var page = done(multipart("/check").param("proof", "x").with(csrf()).with(busy), nobody());
        assertThat(page.getStatus()).isEqualTo(429);
        assertThat(text(page)).contains("核验得太频繁").contains(">x</textarea>");
        api("x").andExpect(status().isUnprocessableEntity());
    }

    private ResultActions api(String body) throws Exception {
        return mvc.perform(asked(body));
    }

    private static MockHttpServletRequestBuilder asked(String body) {
        return post("/api/ledger/check")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("Accept-Language", "zh-CN");
    }

    private MockHttpServletResponse pasted(String text) throws Exception {
        return done(multipart("/check").param("proof", text).with(csrf()), nobody());
    }

    private MockHttpServletResponse uploaded(String text) throws Exception {
        var file =
                new MockMultipartFile("file", "proof.json", "application/json", text.getBytes(StandardCharsets.UTF_8));
        return done(multipart("/check").file(file).with(csrf()), nobody());
    }

    private String proof(Receipt receipt) throws Exception {
        return mvc.perform(get("/api/requests/" + receipt.number() + "/proof")
                        .header("X-Tracking-Code", receipt.trackingCode()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void seal() {
        sealer.adoptKeys();
        new LedgerForTests(jdbc, transactions, clock).numberAll();
        while (sealer.seal()) {
            Thread.onSpinWait();
        }
    }
}
