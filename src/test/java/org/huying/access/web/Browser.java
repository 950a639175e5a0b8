package org.huying.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps cookies and sends forms as a browser does; follows no redirect, so that a test sees it. */
class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String home;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Browser(int port) {
        home = "http://localhost:" + port;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** An API call without a token. */
    HttpResponse<String> post(String path, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.noBody()));
    }

    /** Opens the page and sends its form, token included. */
    HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        return form(action, tokenOf(get(page)), fields);
    }

    HttpResponse<String> form(String action, String token, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + URLEncoder.encode(token, UTF_8) + "&", ""));
        return send(request(action, "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> logIn(String account, String password) {
        return submit("/login", "/login", Map.of("account", account, "password", password));
    }

    static String tokenOf(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        return token.find() ? token.group(1) : "";
    }

    Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(home + path));
        if (!path.startsWith("/api") && !path.startsWith("/forms") && !path.startsWith("/camunda/api")) {
            request.header("Accept", "text/html,*/*;q=0.8");
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
