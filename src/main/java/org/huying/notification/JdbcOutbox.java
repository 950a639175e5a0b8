package org.huying.notification;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.notification.Notices.Kind;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcOutbox implements Outbox {

    private final JdbcClient jdbc;
    private final NotificationSettings settings;
    private final Clock clock;

    JdbcOutbox(JdbcClient jdbc, NotificationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Way> ways() {
        Map<Channel, Way> counted = jdbc
                .sql("""
                        select channel,
                            sum(case when state = 'WAITING' then 1 else 0 end) as waiting,
                            sum(case when state = 'SENT' and ended_at > :yesterday then 1 else 0 end) as sent,
                            sum(case when state = 'DEAD' then 1 else 0 end) as dead
                        from delivery group by channel
                        """)
                .param("yesterday", clock.instant().minus(Duration.ofDays(1)).atOffset(UTC))
                .query(this::way)
                .list()
                .stream()
                .collect(Collectors.toMap(Way::channel, Function.identity()));
        return Stream.of(Channel.values())
                .map(channel -> Optional.ofNullable(counted.get(channel))
                        .orElseGet(() -> new Way(channel, on(channel), 0, 0, 0)))
                .toList();
    }

    private Way way(ResultSet row, int index) throws SQLException {
        Channel channel = Channel.valueOf(row.getString("channel"));
        return new Way(channel, on(channel), row.getLong("waiting"), row.getLong("sent"), row.getLong("dead"));
    }

    private boolean on(Channel channel) {
        return settings.on(channel);
    }

    @Override
    public List<DeadLetter> deadLetters() {
        return jdbc.sql("""
                        select * from delivery where state = 'DEAD'
                        order by ended_at desc, id desc fetch first 100 rows only
                        """)
                .query((row, index) -> new DeadLetter(
                        row.getLong("id"),
                        row.getString("request_number"),
                        Kind.valueOf(row.getString("message")),
                        Optional.of(row.getString("recipient")).filter(account -> !account.isEmpty()),
                        Channel.valueOf(row.getString("channel")),
                        row.getInt("attempts"),
                        row.getString("problem"),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public long deadLetterCount() {
        return jdbc.sql("select count(*) from delivery where state = 'DEAD'")
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional
    public void retry(long id) {
        if (revive("id = :id", Map.of("id", id)) == 0) {
            throw Refusal.of(Status.NOT_FOUND, "dead-letter-unknown");
        }
    }

    @Override
    @Transactional
    public void retryAll() {
        revive("1 = 1", Map.of());
    }

    private int revive(String which, Map<String, Object> parameters) {
        return jdbc.sql("""
                        update delivery set state = 'WAITING', attempts = 0, not_before = :now, problem = null,
                            ended_at = null
                        where state = 'DEAD' and %s
                        """.formatted(which))
                .params(parameters)
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }
}
