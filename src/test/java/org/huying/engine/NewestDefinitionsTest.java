package org.huying.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** How often the database is asked for the newest version, and how soon another one counts. */
class NewestDefinitionsTest {

    private final TransactionTemplate transaction = new TransactionTemplate(
            new DataSourceTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:newest")));
    private final AtomicInteger deployed = new AtomicInteger(1);
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE);
    private final AtomicInteger looked = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private Runnable meanwhile = () -> {};
    private final Deployments deployments = new Deployments(
            () -> {
                looked.incrementAndGet();
                String revision = String.valueOf(deployed.get());
                meanwhile.run();
                return revision;
            },
            nanos::get);
    private final NewestDefinitions<String> newest = new NewestDefinitions<>(deployments);

    private String routing() {
        return String.valueOf(newest.get("routing", () -> {
            asked.incrementAndGet();
            return "routing:" + deployed.get();
        }));
    }

    @Test
    void it_is_read_once_and_a_look_a_second_says_that_nothing_changed() {
        for (int second = 0; second < 3; second++) {
            assertThat(routing()).isEqualTo("routing:1");
            assertThat(routing()).isEqualTo("routing:1");
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        }

        assertThat(asked).hasValue(1);
        assertThat(looked).hasValue(3);
    }

    @Test
    void what_another_node_deployed_counts_within_a_second() {
        routing();
        deployed.set(2);
        nanos.addAndGet(Duration.ofMillis(999).toNanos());
        assertThat(routing()).isEqualTo("routing:1");

        nanos.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(routing()).isEqualTo("routing:2");
    }

    @Test
    void what_this_node_deployed_counts_for_who_deploys_at_once_and_for_all_after_the_commit() {
        routing();
        transaction.executeWithoutResult(status -> {
            deployments.change();
            deployed.set(2);
            assertThat(routing()).isEqualTo("routing:2");
        });

        assertThat(routing()).isEqualTo("routing:2");
    }

    @Test
    void a_look_that_a_deployment_overtook_is_not_kept() {
        routing();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        meanwhile = () -> {
            meanwhile = () -> {};
            transaction.executeWithoutResult(status -> {
                deployments.change();
                deployed.set(2);
            });
        };
        routing();

        assertThat(routing()).isEqualTo("routing:2");
    }

    @Test
    void a_deployment_that_was_rolled_back_leaves_nothing() {
        transaction.executeWithoutResult(status -> {
            deployments.change();
            deployed.set(2);
            assertThat(routing()).isEqualTo("routing:2");
            deployed.set(1);
            status.setRollbackOnly();
        });

        assertThat(routing()).isEqualTo("routing:1");
    }

    @Test
    void what_is_not_there_is_asked_for_again() {
        assertThat(newest.get("routing", () -> null)).isNull();
        assertThat(routing()).isEqualTo("routing:1");
    }
}
