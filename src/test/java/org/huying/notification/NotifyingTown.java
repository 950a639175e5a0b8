package org.huying.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.huying.directory.Directory;
import org.huying.directory.TownFiles;
import org.huying.ledger.Actor;
import org.huying.ledger.LedgerEntry;
import org.huying.ledger.LedgerQueries;
import org.huying.seal.SealForTests;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo town with a mail server and a gateway for text messages; everybody has an address of the office. */
@Import(SealForTests.class)
abstract class NotifyingTown extends Tracking {

    static final String CLERK_MAIL = "clerk.roads@town.example";

    private static final GreenMail MAIL = mailServer();
    private static final List<String> TEXTED = Collections.synchronizedList(new ArrayList<>());
    private static volatile int gatewayAnswers = 202;
    private static final HttpServer GATEWAY = gateway();

    @Autowired
    Teller teller;

    @Autowired
    Sender sender;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Notices notices;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    private LedgerQueries ledger;

    @Autowired
    private Directory directory;

    @DynamicPropertySource
    static void waysOut(DynamicPropertyRegistry properties) {
        properties.add("huying.notification.email.host", () -> "127.0.0.1");
        properties.add("huying.notification.email.port", () -> MAIL.getSmtp().getPort());
        properties.add("huying.notification.email.security", () -> "none");
        properties.add("huying.notification.email.from", () -> "desk@town.example");
        properties.add(
                "huying.notification.sms.url",
                () -> "http://127.0.0.1:" + GATEWAY.getAddress().getPort() + "/messages");
        properties.add("huying.notification.sms.token", () -> "secret");
        properties.add("huying.notification.attempts", () -> "3");
        properties.add("huying.notification.site", () -> "https://town.example");
    }

    private static GreenMail mailServer() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static HttpServer gateway() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/messages", call -> {
                String token = call.getRequestHeaders().getFirst("Authorization");
                TEXTED.add(token + " " + new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                call.sendResponseHeaders(gatewayAnswers, -1);
                call.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void nothingWasToldYet() throws Exception {
        jdbc.sql("delete from delivery").update();
        jdbc.sql("delete from notice").update();
        MAIL.purgeEmailFromAllMailboxes();
        TEXTED.clear();
        gatewayAnswers = 202;
        directory.load(TownFiles.in(withAddresses()), Actor.SYSTEM);
    }

    /** The shipped town, and for each account an e-mail address; the clerk for roads reads English. */
    private static Path withAddresses() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "notifying-town");
        try (var files = Files.list(Path.of("src/main/resources/demo/town"))) {
            for (Path file : files.toList()) {
                Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        List<String> people = Files.readAllLines(folder.resolve("people.csv"));
        String rows = people.stream()
                .skip(1)
                .map(row -> Arrays.asList(row.split(",")))
                .map(row -> String.join(",", row.subList(0, 3)) + "," + row.get(0) + "@town.example,"
                        + (row.get(0).equals("clerk.roads") ? "+8613900000000,en" : ","))
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("people.csv"), "account,name,active,email,phone,language\n" + rows + "\n");
        return folder;
    }

    /** What the follower does with the request's entries, from the first. */
    void tellsAll(String number) {
        ledger.ofRequest(number).forEach(this::tells);
    }

    void tells(LedgerEntry entry) {
        transaction.executeWithoutResult(status -> teller.follow(entry));
    }

    /** An entry of a kind that no step of this test's walk leaves. */
    LedgerEntry entry(long id, String number, String kind, String payload) {
        return new LedgerEntry(id, id, number, 1, kind, 1, "system", clock.instant(), "", payload);
    }

    void sendsAll() {
        while (sender.round(() -> true)) {
            Thread.onSpinWait();
        }
    }

    static void gatewayAnswers(int status) {
        gatewayAnswers = status;
    }

    static List<String> texted() {
        return List.copyOf(TEXTED);
    }

    /** Subject and text of each e-mail to the address. */
    static List<String> mailTo(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> to(mail).equals(address))
                .map(NotifyingTown::words)
                .toList();
    }

    private static String to(Message mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String words(Message mail) {
        try {
            return mail.getSubject() + "\n" + mail.getContent();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** States of all deliveries of the request, in order. */
    List<String> states(String number) {
        return jdbc.sql("select state from delivery where request_number = :number order by id")
                .param("number", number)
                .query(String.class)
                .list();
    }
}
