package org.huying.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The resident's page as a browser without scripts sees it. */
class ReportPageTest extends IntakeTown {

    private Map<String, Object> opened(String path) {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        var fields = new LinkedHashMap<String, Object>();
        fields.put("_csrf", hidden(page, "_csrf"));
        fields.put("key", hidden(page, "key"));
        fields.put("description", "下水道堵了");
        fields.put("address", "幸福路 " + fields.get("key"));
        return fields;
    }

    private static byte[] photo() {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_report_with_a_photo_is_received_and_the_receipt_shows_number_and_code() {
        var fields = opened("/");
        fields.put("files", photo());

        HttpResponse<String> receipt = form("/report", fields);

        assertThat(receipt.uri().getPath()).isEqualTo("/report/receipt");
        assertThat(receipt.uri().getQuery()).isNull();
        assertThat(receipt.body()).contains("已收到您的诉求").containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        String number = hidden(receipt, "number");
        assertThat(jdbc.sql("select count(*) from attachment where request_number = :number")
                        .param("number", number)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void without_a_hotline_the_receipt_sends_to_the_counter() {
        assertThat(form("/report", opened("/")).body()).contains("可以到受理窗口询问进度").doesNotContain("热线");
    }

    @Test
    void pressing_twice_makes_one_request() {
        var fields = opened("/report");
        long before = requests();

        String first = hidden(form("/report", fields), "number");
        String second = hidden(form("/report", fields), "number");

        assertThat(second).isEqualTo(first);
        assertThat(requests()).isEqualTo(before + 1);
    }

    @Test
    void the_code_of_a_door_fills_the_building_in() {
        assertThat(get("/?building=BLD-1").body()).contains("value=\"BLD-1\"");
    }

    static Stream<Arguments> badFields() {
        return Stream.of(
                Arguments.of("description", ""),
                Arguments.of("description", "x".repeat(100_000)),
                Arguments.of("title", "t".repeat(101)),
                Arguments.of("address", "a".repeat(301)),
                Arguments.of("category", "NO"),
                Arguments.of("building", "NO"),
                Arguments.of("latitude", "91"),
                Arguments.of("latitude", "NaN"),
                Arguments.of("phone", "138****1234"),
                Arguments.of("email", "not mail"),
                Arguments.of("joins", "HY26110000423"),
                Arguments.of("files", "%PDF-1.7 not a photo".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("files", new byte[30 << 20]));
    }

    @ParameterizedTest
    @MethodSource("badFields")
    void bad_input_comes_back_with_all_that_was_typed_and_the_photos(String field, Object bad) {
        var fields = opened("/report");
        fields.put("name", "王 <b>& 阿姨");
        fields.put("description", "原来的话 😀 བོད <script>x</script>");
        fields.put("photo", uploaded(fields));
        fields.put(field, bad);
        long before = requests();

        HttpResponse<String> page = form("/report", fields);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "id=\"problems\"",
                        "王 &lt;b&gt;&amp; 阿姨",
                        fields.get("photo").toString());
        assertThat(page.body()).doesNotContain("<script>x");
        if (!field.equals("description")) {
            assertThat(page.body()).contains("原来的话 😀 བོད &lt;script&gt;");
        }
        assertThat(requests()).isEqualTo(before);
    }

    @Test
    void what_is_wrong_is_listed_as_the_form_asks_for_it() {
        var fields = opened("/report");
        fields.put("description", "");
        fields.put("building", "NO");
        fields.put("phone", "138****1234");
        fields.put("email", "not mail");

        assertThat(form("/report", fields).body())
                .containsSubsequence(
                        "#description\"", "#location.buildingCode\"", "#contact.phone\"", "#contact.email\"");
    }

    private String uploaded(Map<String, Object> opened) {
        var fields = new LinkedHashMap<>(opened);
        fields.put("files", photo());
        fields.put("edit", "yes");
        return hidden(form("/report", fields), "photo");
    }

    @Test
    void a_neighbours_request_is_offered_without_words_and_can_be_followed() {
        var first = opened("/report");
        first.put("category", "UTIL-WATER");
        first.put("building", "BLD-1");
        first.put("description", "secret words of the first");
        String number = hidden(form("/report", first), "number");
        var second = opened("/report");
        second.put("category", "UTIL-WATER");
        second.put("building", "BLD-1");

        HttpResponse<String> offer = form("/report", second);
        assertThat(offer.statusCode()).as(offer.body()).isEqualTo(200);
        assertThat(offer.body()).contains(number, "1 号楼", "供水").doesNotContain("secret words");

        second.put("joins", number);
        String follower = hidden(form("/report", second), "number");
        assertThat(jdbc.sql("select joined_to from request where number = :number")
                        .param("number", follower)
                        .query(String.class)
                        .single())
                .isEqualTo(number);
    }

    @Test
    void private_kinds_are_never_offered() {
        for (int i = 0; i < 2; i++) {
            var fields = opened("/report");
            fields.put("category", "STAFF");
            fields.put("building", "BLD-1");
            assertThat(form("/report", fields).uri().getPath()).isEqualTo("/report/receipt");
        }
    }

    @Test
    void an_upload_that_the_container_refuses_ends_in_a_readable_page() {
        var fields = opened("/report");
        fields.put("files", new byte[65 << 20]);

        HttpResponse<String> page = form("/report", fields);

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("</html>").doesNotContain("Exception");
    }

    @Test
    void photos_can_be_added_later_with_the_code_and_with_no_other() {
        HttpResponse<String> receipt = form("/report", opened("/report"));
        String address = "/api/requests/" + hidden(receipt, "number") + "/attachments";
        Map<String, Object> file = Map.of("file", photo());

        assertThat(form(address, file, "X-Tracking-Code", "0000-0000-0000").statusCode())
                .isEqualTo(404);
        HttpResponse<String> added = form(address, file, "X-Tracking-Code", hidden(receipt, "code"));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(form(
                                address,
                                Map.of("file", "no photo".getBytes(StandardCharsets.UTF_8)),
                                "X-Tracking-Code",
                                hidden(receipt, "code"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void the_operators_page_is_not_for_residents() {
        assertThat(get("/desk/intake").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void the_map_is_public_and_cacheable() {
        HttpResponse<String> grids = send(java.net.http.HttpRequest.newBuilder(uri("/api/areas/grids")));

        assertThat(grids.statusCode()).isEqualTo(200);
        assertThat(grids.headers().firstValue("ETag")).isPresent();
    }
}
