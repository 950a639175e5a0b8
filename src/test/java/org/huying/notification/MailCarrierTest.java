package org.huying.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.huying.notification.Carrier.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What a mail server's answers mean for a message. */
class MailCarrierTest {

    private static final Letter LETTER = new Letter("subject", "text");

    @ParameterizedTest
    @CsvSource({"550, Refused[problem=mail-refused]", "450, Failed[problem=mail-unreachable]"})
    void a_mailbox_refused_for_good_is_not_tried_again_one_that_is_busy_is(String answer, String outcome)
            throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> refuse(server, answer));
            thread.start();
            assertThat(carrier(server.getLocalPort()).carry("a@b.example", LETTER, "1"))
                    .hasToString(outcome);
            thread.join();
        }
    }

    @Test
    void a_server_that_is_not_there_is_tried_again() throws Exception {
        int port;
        try (var server = new ServerSocket(0)) {
            port = server.getLocalPort();
        }
        assertThat(carrier(port).carry("a@b.example", LETTER, "1")).isEqualTo(new Outcome.Failed("mail-unreachable"));
    }

    @Test
    void an_address_that_is_none_is_not_tried_again() {
        assertThat(carrier(1).carry("a b@", LETTER, "1")).isEqualTo(new Outcome.Refused("mail-unusable"));
    }

    private static MailCarrier carrier(int port) {
        var properties = new MapConfigurationPropertySource(Map.of(
                "huying.notification.email.host", "127.0.0.1",
                "huying.notification.email.port", String.valueOf(port),
                "huying.notification.email.security", "none",
                "huying.notification.email.from", "desk@town.example",
                "huying.notification.tellings", "classpath:/notification/tellings.csv"));
        return new MailCarrier(new Binder(properties).bindOrCreate("huying.notification", NotificationSettings.class));
    }

    private static void refuse(ServerSocket server, String answer) {
        try (var line = server.accept();
                var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII))) {
            var out = line.getOutputStream();
            out.write("220 ready\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var said = in.readLine(); said != null && !said.startsWith("QUIT"); said = in.readLine()) {
                String reply = said.startsWith("RCPT") ? answer + " no" : "250 ok";
                out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
