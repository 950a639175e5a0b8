package org.huying.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.huying.database.TestDatabase;
import org.huying.ledger.LedgerFixture.Noted;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LedgerRoundsTest {

    private record Listener(String name, List<Long> told, boolean fails) implements Follower {

        static Listener of(String name, boolean fails) {
            return new Listener(name, new CopyOnWriteArrayList<>(), fails);
        }

        @Override
        public void follow(LedgerEntry entry) {
            if (fails) {
                throw new IllegalStateException("always");
            }
            told.add(entry.position());
        }
    }

    private final Listener sound = Listener.of("sound", false);
    private final ApplicationContextRunner node = new ApplicationContextRunner()
            .withUserConfiguration(
                    LedgerConfiguration.class,
                    JdbcLedger.class,
                    JdbcLedgerQueries.class,
                    Numberer.class,
                    LedgerRounds.class)
            .withBean(DataSource.class, TestDatabase.H2::create)
            .withBean(Clock.class, Clock::systemUTC)
            .withConfiguration(AutoConfigurations.of(
                    DataSourceTransactionManagerAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class))
            .withBean("sound", Listener.class, () -> sound);

    @Test
    void entries_are_numbered_and_told_in_the_background_whoever_else_fails() {
        node.withBean("broken", Listener.class, () -> Listener.of("broken", true))
                .withPropertyValues("huying.ledger.numbering-interval=20ms")
                .run(context -> {
                    append(context.getBean(Ledger.class), context.getBean(PlatformTransactionManager.class));
                    await().until(() -> sound.told().equals(List.of(1L, 2L)));
                });
    }

    @Test
    void a_node_without_background_work_leaves_entries_unnumbered() {
        node.withPropertyValues("huying.ledger.background=false").run(context -> {
            append(context.getBean(Ledger.class), context.getBean(PlatformTransactionManager.class));
            assertThat(context.getBean(LedgerRounds.class).isRunning()).isFalse();
            assertThat(context.getBean(LedgerQueries.class).lastPosition()).isZero();
            assertThat(context.getBean(Numberer.class).number()).isEqualTo(2);
            assertThat(context.getBean(LedgerQueries.class).lastPosition()).isEqualTo(2);
        });
    }

    @Test
    void two_followers_of_one_name_stop_the_start() {
        node.withBean("twin", Listener.class, () -> Listener.of("sound", false)).run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("Two followers share a name"));
    }

    private static void append(Ledger ledger, PlatformTransactionManager transactions) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            ledger.append("a", Actor.SYSTEM, "", new Noted(1));
            ledger.append("a", Actor.SYSTEM, "", new Noted(2));
        });
    }
}
