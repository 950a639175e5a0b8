package org.huying.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A browser in Tasklist: logged in by the page, with Camunda's own XSRF token. */
final class TasklistSession {

    static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    TasklistSession(URI base, String account, String password) throws IOException, InterruptedException {
        this.base = base;
        var token = CSRF.matcher(
                send(HttpRequest.newBuilder(base.resolve("/login"))).body());
        if (!token.find()) {
            throw new IllegalStateException("The log-in page carries no token");
        }
        String form =
                "account=" + encoded(account) + "&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1));
        send(HttpRequest.newBuilder(base.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        send(HttpRequest.newBuilder(base.resolve("/camunda/app/tasklist/default/")));
    }

    String get(String path) throws IOException, InterruptedException {
        return sendJson(path, "GET", HttpRequest.BodyPublishers.noBody());
    }

    String post(String path, String body) throws IOException, InterruptedException {
        return sendJson(path, "POST", HttpRequest.BodyPublishers.ofString(body));
    }

    /** A page of the desk, in the same session. */
    String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(base.resolve(path)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private String sendJson(String path, String method, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", "application/hal+json, application/json")
                .header("Content-Type", "application/json")
                .method(method, body);
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(method + " " + path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
