package org.huying.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.intake.Receipt;
import org.huying.ledger.LedgerEntry;
import org.huying.ledger.LedgerQueries;
import org.huying.town.Statements;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

class SamplesTest extends Tracking {

    private static final String STREAM = "-audit";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LedgerQueries ledger;

    @Autowired
    private Evaluating evaluating;

    @Autowired
    private Statements statements;

    @Test
    void a_sample_is_what_anybody_draws_from_its_seed_and_filter() throws Exception {
        List<String> closed = closed("抽查甲路", 9);
        MockHttpServletResponse drawn = draw("抽查甲路", "tea42", "4");

        assertThat(drawn.getStatus()).isEqualTo(302);
        assertThat(numbers()).containsExactlyElementsOf(byLot("tea42", closed).subList(0, 4));
        String sample = "/audit/samples/" + last();
        assertThat(page(loggedIn("auditor"), sample))
                .contains("tea42", "4 / 9", "/audit/requests/" + numbers().get(0));
        assertThat(check(sample)).endsWith("done=same");
        LedgerEntry entry = newestEntry();
        assertThat(entry.kind()).isEqualTo("audit.sample-drawn");
        assertThat(entry.payload())
                .contains("\"seed\":\"tea42\"", "\"population\":9")
                .doesNotContain("抽查甲路");

        jdbc.sql("update request set state = 'IN_HANDLING' where number = ?")
                .param(numbers().get(0))
                .update();
        assertThat(check(sample)).endsWith("done=differs");
    }

    @Test
    void a_draw_reads_numbers_and_nothing_else_of_the_requests() {
        closed("抽查丁路", 3);

        Statements.Count asked = statements.during(() -> assertThatNoException()
                .isThrownBy(() -> assertThat(draw("抽查丁路", "", "2").getStatus()).isEqualTo(302)));

        assertThat(asked.statements())
                .filteredOn(sql -> sql.contains("order by r.received_at desc"))
                .singleElement()
                .satisfies(sql -> assertThat(sql).startsWith("select r.number, r.received_at from request r where"));
        assertThat(numbers()).hasSize(2);
    }

    @Test
    void a_finding_is_recorded_once_and_its_words_stay_out_of_the_ledger() throws Exception {
        closed("抽查乙路", 2);
        draw("抽查乙路", "", "2");
        String of = "/audit/samples/" + last() + "/cases/";

        assertThat(find(of + 1, "", "").getStatus()).isEqualTo(422);
        assertThat(find(of + 1, "CLOSED_UNSOLVED", "").getStatus()).isEqualTo(422);
        assertThat(find(of + 1, "CLOSED_UNSOLVED", "照片与地点不符").getStatus()).isEqualTo(302);
        assertThat(newestEntry().payload()).contains("CLOSED_UNSOLVED").doesNotContain("照片");
        assertThat(find(of + 1, "OK", "").getStatus()).isEqualTo(409);
        assertThat(find(of + 2, "OK", "").getStatus()).isEqualTo(302);
        assertThat(find(of + 3, "OK", "").getStatus()).isEqualTo(404);
        assertThat(page(loggedIn("auditor"), "/audit/samples/" + last())).contains("照片与地点不符", "2 件，其中 1 件有异议");
    }

    @Test
    void a_case_is_sent_back_from_the_page_and_its_resident_reads_why() throws Exception {
        Receipt receipt = reported();
        answered(receipt.number());
        evaluating.score(receipt.number(), new Score(true, true, Satisfaction.SATISFIED), Via.PAGE);
        draw(receipt.number(), "", "1");
        String sample = "/audit/samples/" + last();
        assertThat(find(sample + "/cases/1", "CLOSED_UNSOLVED", "路灯还不亮").getStatus())
                .isEqualTo(302);

        MockHttpServletResponse empty = send(loggedIn("auditor"), sample + "/cases/1/sending-back", "sendBack", " ");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(text(empty)).contains("请写明为什么要退回重办");
        assertThat(page(loggedIn("auditor.2"), sample)).doesNotContain("sending-back");
        assertThat(send(loggedIn("auditor"), sample + "/cases/1/sending-back", "sendBack", "晚上去看过")
                        .getRedirectedUrl())
                .isEqualTo(sample + "?done=asked#case-1");
        assertThat(page(loggedIn("auditor"), sample))
                .contains("晚上去看过", "等待督查员裁定")
                .doesNotContain("sending-back");
        String task = "/desk/tasks/" + walk.task(receipt.number(), "user_ruleOnReview");
        assertThat(page(loggedIn("supervisor"), task)).contains("晚上去看过", "路灯还不亮", "未解决就结案", "居民看得到");
        assertThat(page(opened(receipt), "/track/request"))
                .contains("由督查员裁定要不要重新办理")
                .doesNotContain("晚上去看过");

        walk.completes(
                "supervisor",
                receipt.number(),
                "user_ruleOnReview",
                Map.of("ruling", "sendBack", "reason", "灯修好后又灭了，请再修一次"));
        assertThat(page(opened(receipt), "/track/request"))
                .contains("督查员裁定重新办理", "灯修好后又灭了，请再修一次")
                .doesNotContain("晚上去看过", "路灯还不亮");
        assertThat(page(loggedIn("auditor"), sample)).contains("已裁定退回重办", "第 2 轮");
    }

    @Test
    void the_api_asks_once_however_often_it_is_called() throws Exception {
        closed("抽查丙路", 1);
        draw("抽查丙路", "", "1");
        find("/audit/samples/" + last() + "/cases/1", "OTHER", "有问题");
        String address = "/api/audit/samples/" + last() + "/cases/1/sending-back";

        assertThat(api(address, "sending-back-key-1").getStatus()).isEqualTo(201);
        assertThat(api(address, "sending-back-key-1").getStatus()).isEqualTo(201);
        assertThat(text(api(address, "sending-back-key-2"))).contains("review-open");
        assertThat(walk.openTasks(numbers().get(0))).contains("user_ruleOnReview");
        assertThat(page(loggedIn("auditor"), "/api/audit/samples/" + last()))
                .contains("\"finding\":\"OTHER\"", "\"reason\":\"请重办\"");
        assertThat(look(loggedIn("supervisor"), "/api/audit/samples/" + last()).getStatus())
                .isEqualTo(403);
    }

    private MockHttpServletResponse api(String address, String key) throws Exception {
        return done(
                post(address)
                        .with(csrf())
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"请重办\"}"),
                loggedIn("auditor"));
    }

    @Test
    void what_cannot_be_drawn_is_said() throws Exception {
        assertThat(draw("没有这样的地方", "", "5").getStatus()).isEqualTo(409);
        assertThat(draw("", "a b", "5").getStatus()).isEqualTo(422);
        assertThat(draw("", "", "0").getStatus()).isEqualTo(422);
        assertThat(look(loggedIn("auditor"), "/audit/samples/999999").getStatus())
                .isEqualTo(404);
        assertThat(look(loggedIn("supervisor"), "/audit/samples").getStatus()).isEqualTo(403);
    }

    private List<String> closed(String address, int times) {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < times; i++) {
            String number = walk.reports("");
            jdbc.sql("update request set state = 'CLOSED', ended_at = ?, address = ? where number = ?")
                    .params(clock.instant().atOffset(ZoneOffset.UTC), address, number)
                    .update();
            numbers.add(number);
        }
        return numbers;
    }

    private static List<String> byLot(String seed, List<String> numbers) {
        return numbers.stream()
                .sorted(Comparator.comparing(number -> sha256(seed + ":" + number)))
                .toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse draw(String words, String seed, String size) throws Exception {
        return send(loggedIn("auditor"), "/audit/samples", "q", words, "seed", seed, "size", size);
    }

    private MockHttpServletResponse find(String address, String finding, String words) throws Exception {
        return send(loggedIn("auditor"), address, "finding", finding, "words", words);
    }

    private String check(String sample) throws Exception {
        return String.valueOf(send(loggedIn("auditor"), sample + "/check").getRedirectedUrl());
    }

    private LedgerEntry newestEntry() {
        List<LedgerEntry> entries = ledger.ofRequest(STREAM);
        return entries.get(entries.size() - 1);
    }

    private long last() {
        return jdbc.sql("select max(id) from audit_sample").query(Long.class).single();
    }

    private List<String> numbers() {
        return jdbc.sql("select request_number from audit_sample_case where sample_id = ? order by place")
                .param(last())
                .query(String.class)
                .list();
    }
}
