package org.huying.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequestsApiTest extends IntakeTown {

    private static final String PLAIN = "{\"description\":\"路灯不亮\",\"location\":{\"address\":\"幸福路 12 号\"}}";

    @Test
    void a_request_gets_number_code_and_receipt() {
        HttpResponse<String> answer = json(PLAIN, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).startsWith("/api/requests/HY"));
        assertThat(answer.body()).contains("\"trackingCode\"").contains("has been received");
    }

    static Stream<Arguments> badBodies() {
        String here = ",\"location\":{\"address\":\"a\"}}";
        return Stream.of(
                Arguments.of("", 400, "json-unreadable"),
                Arguments.of("null", 400, "json-unreadable"),
                Arguments.of("[]", 400, "json-unreadable"),
                Arguments.of("{\"description\":", 400, "json-unreadable"),
                Arguments.of("{} {}", 400, "json-unreadable"),
                Arguments.of("{}", 422, "\"description\""),
                Arguments.of("{\"description\":\" \\u0000\\u0007 \"" + here, 422, "\"description\""),
                Arguments.of("{\"description\":17" + here, 422, "\"description\""),
                Arguments.of("{\"description\":\"" + "字".repeat(5_001) + "\"" + here, 422, "\"description\""),
                Arguments.of("{\"description\":\"" + "x".repeat(100_000) + "\"" + here, 422, "\"description\""),
                Arguments.of("{\"description\":\"" + "x".repeat(2_000_000) + "\"" + here, 413, "json-too-large"),
                Arguments.of("{\"description\":\"a\"}", 422, "\"location\""),
                Arguments.of("{\"description\":\"a\",\"location\":{\"latitude\":40}}", 422, "location.latitude"),
                Arguments.of(
                        "{\"description\":\"a\",\"location\":{\"latitude\":91,\"longitude\":0}}",
                        422,
                        "location.latitude"),
                Arguments.of(
                        "{\"description\":\"a\",\"location\":{\"latitude\":1e999,\"longitude\":0}}",
                        422,
                        "location.latitude"),
                Arguments.of(
                        "{\"description\":\"a\",\"location\":{\"latitude\":\"40\",\"longitude\":0}}",
                        422,
                        "location.latitude"),
                Arguments.of(
                        "{\"description\":\"a\",\"location\":{\"address\":\"" + "a".repeat(301) + "\"}}",
                        422,
                        "location.address"),
                Arguments.of(
                        "{\"description\":\"a\",\"location\":{\"buildingCode\":\"NO\"}}", 422, "location.buildingCode"),
                Arguments.of("{\"description\":\"a\",\"category\":\"NO\"" + here, 422, "\"category\""),
                Arguments.of("{\"description\":\"a\",\"title\":\"" + "t".repeat(101) + "\"" + here, 422, "\"title\""),
                Arguments.of("{\"description\":\"a\",\"colour\":\"red\"" + here, 422, "\"colour\""),
                Arguments.of("{\"description\":\"a\",\"anonymous\":\"perhaps\"" + here, 422, "\"anonymous\""),
                Arguments.of(
                        "{\"description\":\"a\",\"contact\":{\"phone\":\"138****1234\"}" + here, 422, "contact.phone"),
                Arguments.of("{\"description\":\"a\",\"contact\":{\"email\":\"no\"}" + here, 422, "contact.email"),
                Arguments.of("{\"description\":\"a\",\"joins\":\"HY26110000423\"" + here, 422, "\"joins\""));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void bad_input_is_a_clear_problem_and_nothing_is_stored(String body, int status, String names) {
        long before = requests();

        HttpResponse<String> answer = json(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains(names)
                .contains("urn:huying:problem:")
                .doesNotContain("Exception");
        assertThat(requests()).isEqualTo(before);
    }

    @Test
    void another_media_type_is_a_clear_problem() {
        HttpResponse<String> answer = json(PLAIN, "Content-Type", "text/plain");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void words_of_every_script_are_kept_and_code_is_only_words() {
        String words = "漏水😀 བོད་ཡིག <script>alert(1)</script> '; drop table request; --";
        HttpResponse<String> answer =
                json("{\"description\":\"" + words + "\\u0000\",\"location\":{\"latitude\":40,\"longitude\":116}}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(jdbc.sql("select count(*) from request where description = :words")
                        .param("words", words)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_same_key_and_body_get_the_same_answer_and_another_body_none() {
        String key = UUID.randomUUID().toString();
        long before = requests();
        HttpResponse<String> first = json(PLAIN, "Idempotency-Key", key);

        assertThat(json(PLAIN, "Idempotency-Key", key).body()).isEqualTo(first.body());
        HttpResponse<String> other = json(PLAIN.replace("不亮", "闪"), "Idempotency-Key", key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("urn:huying:problem:idempotency-key-reused");
        assertThat(requests()).isEqualTo(before + 1);
    }

    @Test
    void the_database_knows_neither_the_key_nor_the_answer() {
        String key = UUID.randomUUID().toString();
        json(PLAIN, "Idempotency-Key", key);

        assertThat(jdbc.sql("select key_digest from intake_answer")
                        .query(String.class)
                        .list())
                .doesNotContain(key);
        assertThat(jdbc.sql("select answer from intake_answer")
                        .query((row, index) ->
                                new String(row.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .list())
                .noneMatch(answer -> answer.contains("trackingCode"));
    }

    @Test
    void a_refused_attempt_leaves_its_key_free() {
        String key = UUID.randomUUID().toString();
        assertThat(json("{}", "Idempotency-Key", key).statusCode()).isEqualTo(422);

        assertThat(json(PLAIN, "Idempotency-Key", key).statusCode()).isEqualTo(201);
    }

    @Test
    void twenty_at_once_with_one_key_make_one_request() throws Exception {
        String key = UUID.randomUUID().toString();
        long before = requests();
        var pool = Executors.newFixedThreadPool(20);
        try {
            Callable<String> call = () -> json(PLAIN, "Idempotency-Key", key).body();
            var answers = new java.util.HashSet<String>();
            for (var answer : pool.invokeAll(java.util.Collections.nCopies(20, call))) {
                answers.add(answer.get());
            }
            assertThat(answers).hasSize(1);
        } finally {
            pool.shutdown();
        }
        assertThat(requests()).isEqualTo(before + 1);
    }

    @Test
    void a_key_that_could_be_guessed_is_refused() {
        assertThat(json(PLAIN, "Idempotency-Key", "1").statusCode()).isEqualTo(422);
    }
}
