package org.huying.notification;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.huying.notification.Notices.Kind;
import org.huying.notification.Outbox.DeadLetter;
import org.huying.request.Contact;
import org.huying.request.RequestNumbers;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to a message until it has left, or until a person has to look. */
class SendingTest extends NotifyingTown {

    /** One more than PostgreSQL takes parameters; H2 has no such limit, and is slow with so many rows. */
    private static final int MANY =
            System.getProperty("huying.test.database", "H2").equals("H2") ? 1_024 : 65_536;

    @Autowired
    private MeterRegistry meters;

    @Test
    void a_failure_is_tried_again_later_and_later_and_becomes_a_dead_letter() {
        String number = told();
        gatewayAnswers(503);
        sendsAll();
        clock.advance(Duration.ofSeconds(29));
        sendsAll();
        assertThat(texted()).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        sendsAll();
        clock.advance(Duration.ofSeconds(59));
        sendsAll();
        assertThat(texted()).hasSize(2);
        assertThat(outbox.deadLetters()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        sendsAll();
        assertThat(texted()).hasSize(3).containsOnly(texted().get(0));
        assertThat(outbox.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.requestNumber()).isEqualTo(number);
            assertThat(letter.account()).isEmpty();
            assertThat(letter.problem()).isEqualTo("sms-gateway");
            assertThat(letter.attempts()).isEqualTo(3);
        });
        assertThat(meters.get("huying.notification.deliveries")
                        .tag("state", "dead")
                        .gauge()
                        .value())
                .isEqualTo(1);

        clock.advance(Duration.ofDays(9));
        sendsAll();
        assertThat(texted()).hasSize(3);
    }

    @Test
    void what_the_gateway_will_never_take_is_not_tried_twice() {
        told();
        gatewayAnswers(422);
        sendsAll();

        assertThat(outbox.deadLetters()).extracting(DeadLetter::problem).containsExactly("sms-refused");
        assertThat(texted()).hasSize(1);
    }

    @Test
    void the_administrator_sees_dead_letters_and_sends_them_again() throws Exception {
        String number = told();
        gatewayAnswers(422);
        sendsAll();
        var admin = loggedIn("admin");

        assertThat(page(admin, "/desk/deliveries"))
                .contains(RequestNumbers.grouped(number), "短信网关不接受", "致居民")
                .doesNotContain("13800000001");
        long id = outbox.deadLetters().get(0).id();
        gatewayAnswers(200);
        assertThat(send(admin, "/desk/deliveries/" + id + "/retry").getStatus()).isEqualTo(302);
        sendsAll();

        assertThat(texted()).hasSize(2);
        assertThat(page(admin, "/desk/deliveries")).contains("没有未送达的消息").doesNotContain(RequestNumbers.grouped(number));
        assertThat(send(admin, "/desk/deliveries/" + id + "/retry").getStatus()).isEqualTo(404);
    }

    @Test
    void nobody_else_sees_them() throws Exception {
        var clerk = loggedIn(Walk.LAMP_CLERK);
        assertThat(look(clerk, "/desk/deliveries").getStatus()).isEqualTo(403);
        assertThat(send(clerk, "/desk/deliveries/retry").getStatus()).isEqualTo(403);
    }

    @Test
    void two_nodes_never_take_the_same_message() throws Exception {
        waiting(300);
        List<Long> taken = Collections.synchronizedList(new ArrayList<>());
        var nodes = Executors.newFixedThreadPool(4);
        for (int node = 0; node < 4; node++) {
            nodes.execute(() -> {
                for (var some = deliveries.take(false); !some.isEmpty(); some = deliveries.take(false)) {
                    some.forEach(delivery -> taken.add(delivery.id()));
                }
            });
        }
        nodes.shutdown();
        assertThat(nodes.awaitTermination(60, SECONDS)).isTrue();
        deliveries.take(false).forEach(delivery -> taken.add(delivery.id()));

        assertThat(taken).doesNotHaveDuplicates().hasSize(300);
    }

    @Test
    void what_is_urgent_goes_before_what_has_waited_longer() {
        waiting(30);
        clock.advance(Duration.ofMinutes(1));
        transaction.executeWithoutResult(status -> deliveries.add(
                900_006, "R", Kind.WHISTLE_CALLED, "clerk.roads", Channel.SMS, Speed.NOW, clock.instant()));

        assertThat(deliveries.take(false)).extracting(Delivery::speed).containsExactly(Speed.NOW);
        assertThat(deliveries.take(false)).hasSize(10);
    }

    @Test
    void what_a_killed_node_took_is_taken_by_another_after_the_lease() {
        waiting(1);
        assertThat(deliveries.take(false)).hasSize(1);
        clock.advance(NotificationSettings.LEASE.minusSeconds(1));
        assertThat(deliveries.take(false)).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(deliveries.take(false)).extracting(Delivery::attempts).containsExactly(2);
    }

    @Test
    void a_node_that_stops_sends_the_message_at_hand_and_gives_the_others_back() {
        waiting(3);
        adds(900_005, "R", Kind.TO_DISPATCH, "dispatcher.1", Channel.EMAIL);
        Iterator<Boolean> goesOn = List.of(true, false, false).iterator();
        sender.round(goesOn::next);

        assertThat(mailTo(CLERK_MAIL)).hasSize(1);
        assertThat(mailTo("dispatcher.1@town.example")).isEmpty();
        assertThat(deliveries.take(false)).extracting(Delivery::attempts).containsExactly(1, 1);
    }

    @Test
    void what_was_sent_long_ago_is_forgotten_but_no_dead_letter() {
        waiting(2);
        List<Delivery> taken = deliveries.take(false);
        deliveries.sent(taken.subList(0, 1));
        deliveries.dead(taken.subList(1, 2), "mail-refused");

        assertThat(deliveries.forget(clock.instant().plusSeconds(1))).isEqualTo(1);
        assertThat(outbox.deadLetterCount()).isEqualTo(1);
    }

    @Test
    void a_digest_for_residents_leaves_to_each_alone() {
        String lin = walk.reports(Walk.LAMP, mail("lin@home.example"));
        String wang = walk.reports(Walk.LAMP, mail("wang@home.example"));
        adds(900_001, lin, Kind.RECEIVED, "", Channel.EMAIL);
        adds(900_002, wang, Kind.RECEIVED, "", Channel.EMAIL);
        sendsAll();

        assertThat(mailTo("lin@home.example"))
                .singleElement()
                .asString()
                .contains(lin)
                .doesNotContain(wang);
        assertThat(mailTo("wang@home.example"))
                .singleElement()
                .asString()
                .contains(wang)
                .doesNotContain(lin);
    }

    @Test
    void a_digest_of_an_import_names_some_and_counts_the_rest() {
        adds(1, "R-1", Kind.TO_DISPATCH, "dispatcher.1", Channel.EMAIL);
        for (int all = 1; all < MANY; all *= 2) {
            jdbc.sql("""
                            insert into delivery (entry, request_number, message, recipient, channel, speed, state,
                                attempts, not_before, created_at)
                            select entry + :all, request_number, message, recipient, channel, speed, state,
                                attempts, not_before, created_at
                            from delivery
                            """).param("all", all).update();
        }
        adds(70_000, "R-2", Kind.TO_DISPATCH, "dispatcher.2", Channel.EMAIL);
        sendsAll();

        assertThat(mailTo("dispatcher.1@town.example")).singleElement().satisfies(mail -> assertThat(mail)
                .startsWith("【呼应】%,d 件事项".formatted(MANY))
                .contains("……另有 %,d 件。".formatted(MANY - 50))
                .hasLineCount(57));
        assertThat(mailTo("dispatcher.2@town.example"))
                .singleElement()
                .asString()
                .contains("R-2")
                .doesNotContain("另有");
        assertThat(jdbc.sql("select distinct state from delivery")
                        .query(String.class)
                        .list())
                .containsExactly("SENT");
    }

    @Test
    void a_text_message_is_never_a_list() {
        adds(900_003, "R-1", Kind.ASSIGNED, "clerk.roads", Channel.SMS);
        adds(900_004, "R-2", Kind.ASSIGNED, "clerk.roads", Channel.SMS);
        sendsAll();

        assertThat(texted()).hasSize(2).allSatisfy(text -> assertThat(text)
                .contains("\"text\":\"[Huying] A request is assigned to your unit: R-"));
    }

    /** As a table of an earlier version may have left it. */
    private void adds(long entry, String number, Kind message, String recipient, Channel channel) {
        transaction.executeWithoutResult(
                status -> deliveries.add(entry, number, message, recipient, channel, Speed.DIGEST, clock.instant()));
    }

    private static Contact mail(String address) {
        return new Contact(Optional.of("林小溪"), Optional.empty(), Optional.of(address));
    }

    private void waiting(int messages) {
        transaction.executeWithoutResult(status -> IntStream.range(0, messages)
                .forEach(entry -> deliveries.add(
                        entry, "R", Kind.ASSIGNED, "clerk.roads", Channel.EMAIL, Speed.DAY, clock.instant())));
    }

    /** A text message waits for the resident. */
    private String told() {
        String number = walk.reports(Walk.LAMP);
        tellsAll(number);
        return number;
    }
}
