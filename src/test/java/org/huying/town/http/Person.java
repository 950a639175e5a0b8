package org.huying.town.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.regex.Pattern;

/** A member of staff of the demo town at a browser or a script: Tasklist and desk by the session, the API by HTTP Basic. */
final class Person {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final String PASSWORD = "huying-demo";

    private final String account;
    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final HttpClient script = HttpClient.newHttpClient();

    Person(int port, String account) {
        this.port = port;
        this.account = account;
        logIn();
        get("/camunda/app/tasklist/default/");
    }

    private void logIn() {
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(get("/login").body());
        if (!token.find()) {
            throw new IllegalStateException("the log-in page has no token");
        }
        var form = "_csrf=" + token.group(1) + "&account=" + account + "&password=" + PASSWORD;
        var answer = send(
                browser,
                HttpRequest.newBuilder(address("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        if (answer.headers().firstValue("Location").orElse("error").contains("error")) {
            throw new IllegalStateException(account + " could not log in");
        }
    }

    HttpResponse<String> get(String path) {
        return call("GET", path, "", "zh-CN");
    }

    HttpResponse<String> post(String path, String body) {
        return call("POST", path, body, "zh-CN");
    }

    HttpResponse<String> delete(String path) {
        return call("DELETE", path, "", "zh-CN");
    }

    HttpResponse<String> claims(String task) {
        return post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + account + "\"}");
    }

    /** Submits the stored form, as Tasklist does. */
    HttpResponse<String> submits(String task, String language) {
        return call("POST", ENGINE + "/task/" + task + "/submit-form", "{\"variables\":{}}", language);
    }

    HttpResponse<String> engine(String method, String path, String body) {
        return call(method, ENGINE + path, body, "zh-CN");
    }

    HttpResponse<String> call(String method, String path, String body, String language) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .header("Accept", "application/json, text/html;q=0.9, */*;q=0.8")
                .header("Accept-Language", language)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return path.startsWith("/api/")
                ? send(script, request.header("Authorization", "Basic " + basic()))
                : send(browser, request);
    }

    private String basic() {
        return Base64.getEncoder().encodeToString((account + ":" + PASSWORD).getBytes(UTF_8));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
