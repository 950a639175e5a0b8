package org.huying.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipFile;
import org.assertj.core.groups.Tuple;
import org.huying.ledger.LedgerEntry;
import org.huying.ledger.LedgerQueries;
import org.huying.moment.Moments;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

class ExportsTest extends Tracking {

    private static final String STREAM = "-audit";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LedgerQueries ledger;

    @Autowired
    private Moments moments;

    private String number = "";

    @BeforeEach
    void a_request_whose_title_is_a_formula() {
        number = reported().number();
        jdbc.sql("update request set title = '=HYPERLINK(\"x\")', description = 'a\n\"b\"' where number = ?")
                .param(number)
                .update();
    }

    @Test
    void a_list_leaves_as_csv_that_a_spreadsheet_neither_computes_nor_misreads() throws Exception {
        int before = ledger.ofRequest(STREAM).size();
        MockHttpServletResponse csv = done(get("/api/audit/requests.csv?q=" + number), loggedIn("auditor"));

        assertThat(csv.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"requests-%s.csv\"", moments.inFileName());
        assertThat(text(csv))
                .startsWith("\uFEFF编号,")
                .contains(number + ",网页,办理中,", "\"'=HYPERLINK(\"\"x\"\")\"", "\"a\n\"\"b\"\"\"")
                .doesNotContain("林小溪", "13800000001");
        assertThat(text(csv).split("\r\n")).hasSize(2);
        assertThat(ledger.ofRequest(STREAM).subList(before, before + 1))
                .extracting(LedgerEntry::kind, LedgerEntry::actor)
                .containsExactly(Tuple.tuple("audit.exported", "staff:auditor"));
        assertThat(ledger.ofRequest(STREAM).get(before).payload())
                .contains("\"requests\":1", "\"filter\":\"\"", "\"words\":")
                .doesNotContain(number);
        assertThat(done(get("/api/audit/requests.csv"), loggedIn("supervisor")).getStatus())
                .isEqualTo(403);
    }

    @Test
    void and_as_a_workbook() throws Exception {
        byte[] book = done(get("/api/audit/requests.xlsx?q=" + number + "&lang=en"), loggedIn("auditor"))
                .getContentAsByteArray();

        assertThat(part(book, "xl/worksheets/sheet1.xml"))
                .contains("Number", number, "=HYPERLINK(")
                .doesNotContain("<f>");
    }

    @Test
    void contacts_leave_when_another_auditor_granted_it_and_only_once() throws Exception {
        int before = ledger.ofRequest(STREAM).size();
        Cookie asking = loggedIn("auditor");
        Cookie granting = loggedIn("auditor.2");
        assertThat(ask(asking, "太短").getStatus()).isEqualTo(422);
        assertThat(ask(asking, "核对居民是否收到答复").getStatus()).isEqualTo(302);
        String file = "/audit/exports/" + last() + "/file";
        String answer = "/audit/exports/" + last() + "/answer";

        assertThat(page(asking, "/audit/exports")).contains("待答复", "核对居民是否收到答复").doesNotContain(answer);
        assertThat(send(asking, file).getStatus()).isEqualTo(409);
        assertThat(send(asking, answer, "granted", "yes").getStatus()).isEqualTo(403);
        assertThat(page(granting, "/audit/exports")).contains(answer);
        assertThat(send(granting, answer, "granted", "yes").getStatus()).isEqualTo(302);
        assertThat(send(granting, answer, "granted", "no").getStatus()).isEqualTo(409);
        assertThat(send(granting, file).getStatus()).isEqualTo(403);

        MockHttpServletResponse fetched = send(asking, file);
        assertThat(text(fetched)).contains(number, "林小溪", "13800000001");
        assertThat(fetched.getHeader("Content-Disposition")).contains("requests-with-contacts-" + moments.inFileName());
        assertThat(send(asking, file).getStatus()).isEqualTo(409);
        assertThat(page(granting, "/audit/looks")).contains("含联系方式的导出", "核对居民是否收到答复");
        assertThat(ledger.ofRequest(STREAM).subList(before, before + 3))
                .extracting(LedgerEntry::kind)
                .containsExactly("audit.export-asked", "audit.export-answered", "audit.export-fetched");
        assertThat(ledger.ofRequest(STREAM))
                .noneMatch(entry ->
                        entry.payload().contains("核对") || entry.payload().contains("林小溪"));
    }

    @Test
    void a_refused_or_old_one_is_not_fetched() throws Exception {
        ask(loggedIn("auditor"), "核对居民是否收到答复");
        send(loggedIn("auditor.2"), "/audit/exports/" + last() + "/answer", "granted", "no");
        assertThat(send(loggedIn("auditor"), "/audit/exports/" + last() + "/file")
                        .getStatus())
                .isEqualTo(409);

        ask(loggedIn("auditor"), "核对居民是否收到答复");
        send(loggedIn("auditor.2"), "/audit/exports/" + last() + "/answer", "granted", "yes");
        clock.advance(Duration.ofHours(25));
        MockHttpServletResponse late = send(loggedIn("auditor"), "/audit/exports/" + last() + "/file");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late))
                .contains("24 小时", "href=\"/audit/exports\"", "前往审计室")
                .doesNotContain("13800000001");

        for (String account : List.of("supervisor", "custodian")) {
            assertThat(send(loggedIn(account), "/audit/exports/" + last() + "/file")
                            .getStatus())
                    .isEqualTo(403);
            MockHttpServletResponse closed = look(loggedIn(account), "/audit/exports");
            assertThat(closed.getStatus()).isEqualTo(403);
            assertThat(text(closed)).contains("前往工作台").doesNotContain("前往审计室", "href=\"/audit/exports\"");
            assertThat(look(loggedIn(account), "/audit/looks").getStatus()).isEqualTo(403);
        }
        assertThat(send(loggedIn("auditor"), "/audit/exports/999999/file").getStatus())
                .isEqualTo(404);
    }

    @Test
    void who_saw_a_contact_is_listed_once_a_day_and_who_opened_it_each_time() throws Exception {
        for (int i = 0; i < 3; i++) {
            look(loggedIn("dispatcher.1"), "/desk/requests/" + number);
        }
        send(loggedIn("dispatcher.1"), "/desk/requests/" + number + "/contact", "reason", "CALLBACK");
        send(loggedIn("dispatcher.1"), "/desk/requests/" + number + "/contact", "reason", "CALLBACK");
        clock.advance(Duration.ofDays(1));
        look(loggedIn("dispatcher.1"), "/desk/requests/" + number);

        String of = "/audit/looks?account=dispatcher.1&number=" + number;
        assertThat(page(loggedIn("auditor"), of)).contains("共 4 条", "打开完整联系方式", "看到遮盖的联系方式", "/replay");
        assertThat(page(loggedIn("auditor"), of + "&way=SEEN")).contains("共 2 条");
        assertThat(ledger.ofRequest("-looks"))
                .filteredOn(entry -> entry.payload().contains(number))
                .hasSize(2);
    }

    private MockHttpServletResponse ask(Cookie session, String reason) throws Exception {
        return send(session, "/audit/exports/new", "q", number, "format", "csv", "reason", reason);
    }

    private long last() {
        return jdbc.sql("select max(id) from audit_export").query(Long.class).single();
    }

    private static String part(byte[] zip, String name) throws Exception {
        Path file = Files.write(Files.createTempFile("requests", ".xlsx"), zip);
        try (var book = new ZipFile(file.toFile())) {
            return new String(book.getInputStream(book.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }
}
