package org.huying.notification;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.huying.notification.Notices.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What waits to be told outside the desk, in table {@code delivery}. Several nodes may take from it. */
@Repository
class Deliveries {

    private static final int TAKEN_AT_ONCE = 10;

    /** A digest may have more rows than a statement takes parameters. */
    private static final int MARKED_AT_ONCE = 1000;

    /** A list is for the desk's staff, by e-mail; each resident has a number of their own. */
    private static final String COLLECTED = "speed = 'DIGEST' and channel = 'EMAIL' and recipient <> ''";

    private final JdbcClient jdbc;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the caller's transaction; has no effect if this reader is told of the entry by this way already. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(
            long entry,
            String number,
            Kind message,
            String recipient,
            Channel channel,
            Speed speed,
            Instant notBefore) {
        jdbc.sql("""
                        insert into delivery (entry, request_number, message, recipient, channel, speed, state, attempts,
                            not_before, created_at)
                        select :entry, :number, :message, :recipient, :channel, :speed, 'WAITING', 0, :notBefore, :now
                        where not exists (select 1 from delivery
                            where entry = :entry and recipient = :recipient and channel = :channel)
                        """)
                .param("entry", entry)
                .param("number", number)
                .param("message", message.name())
                .param("recipient", recipient)
                .param("channel", channel.name())
                .param("speed", speed.name())
                .param("notBefore", notBefore.atOffset(UTC))
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    /**
     * Takes what is due, for the length of the lease: what another node is taking is left to it. What is urgent goes before all else: many
     * others may be due, and each may have to be waited for.
     */
    @Transactional
    List<Delivery> take(boolean quiet) {
        List<Delivery> urgent = due("NOW");
        return leased(quiet || !urgent.isEmpty() ? urgent : due("DAY", "DIGEST"));
    }

    private List<Delivery> due(String... speeds) {
        return jdbc.sql("""
                        select * from delivery
                        where state = 'WAITING' and speed in (:speeds) and not_before <= :now and not (%s)
                        order by not_before, id fetch first %d rows only
                        for update skip locked
                        """.formatted(COLLECTED, TAKEN_AT_ONCE))
                .param("speeds", List.of(speeds))
                .param("now", clock.instant().atOffset(UTC))
                .query(Delivery::read)
                .list();
    }

    /** Takes all that is due in the digest of one reader. */
    @Transactional
    List<Delivery> takeDigest() {
        OffsetDateTime now = clock.instant().atOffset(UTC);
        return longestWaiting(now).map(reader -> leased(digest(reader, now))).orElse(List.of());
    }

    /** Asked on its own: H2 would ask a subquery again for each row. */
    private Optional<String> longestWaiting(OffsetDateTime now) {
        return jdbc.sql("""
                        select recipient from delivery
                        where state = 'WAITING' and %s and not_before <= :now
                        order by not_before, id fetch first 1 row only
                        """.formatted(COLLECTED))
                .param("now", now)
                .query(String.class)
                .optional();
    }

    private List<Delivery> digest(String reader, OffsetDateTime now) {
        return jdbc.sql("""
                        select * from delivery
                        where state = 'WAITING' and %s and not_before <= :now and recipient = :reader
                        order by id
                        for update skip locked
                        """.formatted(COLLECTED))
                .param("now", now)
                .param("reader", reader)
                .query(Delivery::read)
                .list();
    }

    private List<Delivery> leased(List<Delivery> taken) {
        OffsetDateTime until = clock.instant().plus(NotificationSettings.LEASE).atOffset(UTC);
        forParts(taken, ids -> jdbc.sql(
                        "update delivery set attempts = attempts + 1, not_before = :until where id in (:ids)")
                .param("until", until)
                .param("ids", ids)
                .update());
        return taken.stream().map(Delivery::tried).toList();
    }

    /** As if it had not been taken: other nodes need not wait for the end of the lease. */
    @Transactional
    void giveBack(List<Delivery> taken) {
        OffsetDateTime now = clock.instant().atOffset(UTC);
        forParts(taken, ids -> jdbc.sql("""
                        update delivery set attempts = attempts - 1, not_before = :now
                        where id in (:ids) and state = 'WAITING'
                        """).param("now", now).param("ids", ids).update());
    }

    @Transactional
    void sent(List<Delivery> deliveries) {
        end(deliveries, "SENT", null);
    }

    /** There was nobody to tell. */
    @Transactional
    void dropped(List<Delivery> deliveries, String problem) {
        end(deliveries, "DROPPED", problem);
    }

    /** Dead letters: only a person brings them back. */
    @Transactional
    void dead(List<Delivery> deliveries, String problem) {
        end(deliveries, "DEAD", problem);
    }

    @Transactional
    void again(List<Delivery> deliveries, Duration wait, String problem) {
        OffsetDateTime then = clock.instant().plus(wait).atOffset(UTC);
        forParts(deliveries, ids -> jdbc.sql("""
                        update delivery set not_before = :then, problem = :problem
                        where id in (:ids) and state = 'WAITING'
                        """)
                .param("then", then)
                .param("problem", problem)
                .param("ids", ids)
                .update());
    }

    private void end(List<Delivery> deliveries, String state, @Nullable String problem) {
        OffsetDateTime now = clock.instant().atOffset(UTC);
        forParts(deliveries, ids -> jdbc.sql("""
                        update delivery set state = :state, problem = :problem, ended_at = :now
                        where id in (:ids) and state = 'WAITING'
                        """)
                .param("state", state)
                .param("problem", problem)
                .param("now", now)
                .param("ids", ids)
                .update());
    }

    private static void forParts(List<Delivery> deliveries, Consumer<List<Long>> statement) {
        for (int from = 0; from < deliveries.size(); from += MARKED_AT_ONCE) {
            List<Delivery> part = deliveries.subList(from, Math.min(from + MARKED_AT_ONCE, deliveries.size()));
            statement.accept(part.stream().map(Delivery::id).toList());
        }
    }

    /** Dead letters stay until somebody dealt with them. */
    @Transactional
    int forget(Instant endedBefore) {
        return jdbc.sql("delete from delivery where ended_at < :then and state <> 'DEAD'")
                .param("then", endedBefore.atOffset(UTC))
                .update();
    }
}
