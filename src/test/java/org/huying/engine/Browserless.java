package org.huying.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;

/** Calls {@code /camunda} as one person's Tasklist does: session, XSRF token, language. */
final class Browserless {

    static final String ENGINE = "/camunda/api/engine/engine/default";

    private final String account;
    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Browserless(int port, String account) {
        this.port = port;
        this.account = account;
        get("/camunda/app/tasklist/default/");
    }

    HttpResponse<String> get(String path) {
        return call("GET", path, "", "zh-CN");
    }

    HttpResponse<String> post(String path, String body) {
        return call("POST", path, body, "zh-CN");
    }

    HttpResponse<String> call(String method, String path, String body, String language) {
        String basic = Base64.getEncoder().encodeToString((account + ":secret").getBytes(UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + basic)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
