package org.huying.request;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.huying.ledger.Actor;
import org.huying.ledger.Fact;
import org.huying.ledger.Ledger;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The module's own beans on one database. */
final class RequestStorage implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final List<String> ledger = new ArrayList<>();

    @EnableTransactionManagement
    static class Transactions {}

    /** @param dataSource with all migrations */
    RequestStorage(DataSource dataSource, String keys) {
        jdbc = JdbcClient.create(dataSource);
        var manager = new JdbcTransactionManager(dataSource);
        transaction = new TransactionTemplate(manager);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "huying.home", "/nowhere",
                                "huying.keys.contact", keys,
                                "huying.time-zone", "Asia/Shanghai")));
        context.registerBean(DataSource.class, () -> new DelegatingDataSource(dataSource));
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(dataSource));
        context.registerBean(JdbcTransactionManager.class, () -> manager);
        context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        context.registerBean(ZoneId.class, () -> ZoneId.of("Asia/Shanghai"));
        context.registerBean(Ledger.class, () -> this::append);
        context.register(
                Transactions.class,
                ContactKeysConfiguration.class,
                FilesInHand.class,
                JdbcRequests.class,
                JdbcServiceRequests.class,
                SealedContacts.class,
                ContactLooks.class,
                RequestNumberConfiguration.class,
                RequestNumbers.class,
                PhotoDecoder.class,
                Darkroom.class,
                StoredPhotos.class,
                PendingPhotos.class);
        context.refresh();
    }

    private long append(String requestNumber, Actor actor, String element, Fact fact) {
        ledger.add(requestNumber + " " + actor.text() + " " + fact);
        return ledger.size();
    }

    /** A request's row; {@code ended} ones are not open. */
    String request(boolean anonymous, boolean ended) {
        String number = context.getBean(RequestNumbers.class).next();
        jdbc.sql("""
                        insert into request (number, round, channel, state, title, description, anonymous, reachable,
                                             tracking_digest, words_salt, made_at, received_at, state_since, ended_at)
                        values (:number, 1, 'PAGE', 'RECEIVED', 'lamp', 'lamp', :anonymous, true, 'x', 'x', :at, :at, :at, :ended)
                        """)
                .param("number", number)
                .param("anonymous", anonymous)
                .param("at", NOW.atOffset(ZoneOffset.UTC))
                .param("ended", ended ? NOW.atOffset(ZoneOffset.UTC) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        return number;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
