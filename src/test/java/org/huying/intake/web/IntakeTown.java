package org.huying.intake.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.intake.IntakeSlice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One context for the tests of intake's doors, and a browser without scripts to knock at them. */
@SpringBootTest(
        classes = IntakeSlice.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:intake;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0;NON_KEYWORDS=VALUE",
            "huying.demo=true",
            "huying.home=target/intake-test-${huying.test.fork:alone}",
            "huying.intake.limit.requests=100000"
        })
abstract class IntakeTown {

    private static final String BOUNDARY = "------intake-test";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    long requests() {
        return jdbc.sql("select count(*) from request").query(Long.class).single();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html"));
    }

    HttpResponse<String> json(String body, String... headers) {
        var request = HttpRequest.newBuilder(uri("/api/requests")).POST(BodyPublishers.ofString(body));
        request.setHeader("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /** Fields as a form without scripts sends them; a value of bytes is a file named {@code photo.jpg}. */
    HttpResponse<String> form(String path, Map<String, ?> fields, String... headers) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(body, name, value));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(uri(path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.header("Accept", path.startsWith("/api/") ? "*/*" : "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String name, Object value) {
        boolean file = value instanceof byte[];
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + '"'
                        + (file ? "; filename=\"photo.jpg\"\r\nContent-Type: image/jpeg" : "") + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(value instanceof byte[] bytes ? bytes : value.toString().getBytes(StandardCharsets.UTF_8));
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    static String urlEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Value of the first hidden field of that name. */
    static String hidden(HttpResponse<String> page, String name) {
        Matcher matcher =
                Pattern.compile("name=\"" + name + "\"[^>]*?value=\"([^\"]*)\"").matcher(page.body());
        if (!matcher.find()) {
            throw new AssertionError("No field " + name + " in " + page.statusCode() + " " + page.body());
        }
        return matcher.group(1);
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
