package org.huying.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The public HTTP API as scripts call it: staff with HTTP Basic, residents with their tracking code. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final String password;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ObjectMapper json = new ObjectMapper();

    public Api(URI base, String password) {
        this.base = base;
        this.password = password;
    }

    /**
     * An answer.
     *
     * @param type of the problem, the last part of its address; empty if there is none
     */
    public record Answer(int status, JsonNode body, String type) {

        public boolean done() {
            return status >= 200 && status < 300;
        }

        public String error() {
            return status + (type.isEmpty() ? "" : " " + type);
        }
    }

    public Answer staff(String account, String method, String path, Optional<Object> body) {
        return call(method, path, body, Map.of("Authorization", basic(account)));
    }

    /** As {@link #staff}, safe to be sent again with the same key. */
    Answer staffOnce(String account, String path, String key, Object body) {
        return call("POST", path, Optional.of(body), Map.of("Authorization", basic(account), "Idempotency-Key", key));
    }

    /** Adds a photo to a form, as a browser sends files. */
    Answer photo(String account, String path, byte[] jpeg) {
        String boundary = "drill-photo";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"site.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n";
        var body = HttpRequest.BodyPublishers.ofByteArrays(List.of(
                head.getBytes(StandardCharsets.US_ASCII),
                jpeg,
                ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII)));
        return send(request(path, Map.of("Authorization", basic(account)))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
    }

    private String basic(String account) {
        return "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public Answer resident(String method, String path, Optional<Object> body, Map<String, String> headers) {
        return call(method, path, body, headers);
    }

    private Answer call(String method, String path, Optional<Object> body, Map<String, String> headers) {
        var request = request(path, headers);
        if (body.isPresent()) {
            request.header("Content-Type", "application/json").method(method, written(body.get()));
        } else {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        }
        return send(request);
    }

    private HttpRequest.BodyPublisher written(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en");
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer answer(HttpResponse<String> response) {
        JsonNode body = read(response.body());
        String type = response.statusCode() < 400 ? "" : body.path("type").asText("");
        return new Answer(response.statusCode(), body, type.substring(type.lastIndexOf('/') + 1));
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException notJson) {
            return json.missingNode();
        }
    }
}
