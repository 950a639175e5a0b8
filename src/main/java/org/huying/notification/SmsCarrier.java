package org.huying.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.huying.notification.Outcome.Failed;
import org.huying.notification.Outcome.Refused;
import org.huying.notification.Outcome.Sent;
import org.springframework.stereotype.Component;

/**
 * Text messages through an HTTP gateway: {@code POST {"id", "to", "text"}}, as docs/guide/notifications.md says. A town
 * whose provider speaks otherwise puts a small service of its own between. The first request of an {@code id} is the
 * message, later ones are repetitions.
 */
@Component
class SmsCarrier implements Carrier {

    private final NotificationSettings.Sms settings;
    private final ObjectMapper json;
    private final HttpClient client;

    SmsCarrier(NotificationSettings settings, ObjectMapper json) {
        this.settings = settings.sms();
        this.json = json;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.sms().timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What goes over the line. */
    record Message(String id, String to, String text) {}

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Outcome carry(String address, Letter letter, String key) {
        try {
            var answer = client.send(
                    request(new Message(key, address, letter.text())), HttpResponse.BodyHandlers.discarding());
            return outcome(answer.statusCode());
        } catch (IOException e) {
            return new Failed("sms-unreachable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed("sms-unreachable");
        }
    }

    private HttpRequest request(Message message) throws JsonProcessingException {
        var request = HttpRequest.newBuilder(settings.address())
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", message.id())
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(message)));
        if (!settings.token().isEmpty()) {
            request.header("Authorization", "Bearer " + settings.token());
        }
        return request.build();
    }

    /** 400 and 422 mean this message; what concerns the log-in, the load or the gateway itself may pass. */
    private static Outcome outcome(int status) {
        if (status >= 200 && status < 300) {
            return new Sent();
        }
        return switch (status) {
            case 400, 422 -> new Refused("sms-refused");
            case 401, 403 -> new Failed("sms-log-in");
            default -> new Failed("sms-gateway");
        };
    }
}
