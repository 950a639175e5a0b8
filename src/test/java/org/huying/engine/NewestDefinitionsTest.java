package org.huying.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How often the database is asked for the newest version. */
class NewestDefinitionsTest {

    private final DataSourceTransactionManager transactions =
            new DataSourceTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:newest"));
    private final NewestDefinitions<String> newest = new NewestDefinitions<>();
    private final AtomicInteger deployed = new AtomicInteger(1);
    private final AtomicInteger asked = new AtomicInteger();

    private String routing() {
        return String.valueOf(newest.get("routing", () -> {
            asked.incrementAndGet();
            return "routing:" + deployed.get();
        }));
    }

    @Test
    void a_transaction_asks_once_and_keeps_its_version() {
        in(TransactionDefinition.PROPAGATION_REQUIRED, () -> {
            assertThat(routing()).isEqualTo("routing:1");
            deployed.set(2);
            assertThat(routing()).isEqualTo("routing:1");
        });

        assertThat(asked).hasValue(1);
    }

    @Test
    void what_was_deployed_counts_from_the_next_transaction_on_even_inside_another() {
        in(TransactionDefinition.PROPAGATION_REQUIRED, () -> {
            assertThat(routing()).isEqualTo("routing:1");
            deployed.set(2);
            in(TransactionDefinition.PROPAGATION_REQUIRES_NEW, () -> assertThat(routing())
                    .isEqualTo("routing:2"));
            assertThat(routing()).isEqualTo("routing:1");
        });

        in(TransactionDefinition.PROPAGATION_REQUIRED, () -> assertThat(routing())
                .isEqualTo("routing:2"));
    }

    @Test
    void whoever_deploys_decides_by_the_new_version_at_once() {
        in(TransactionDefinition.PROPAGATION_REQUIRED, () -> {
            routing();
            deployed.set(2);
            newest.forget();
            assertThat(routing()).isEqualTo("routing:2");
        });
    }

    @Test
    void what_is_not_there_is_asked_for_again_and_without_a_transaction_nothing_is_kept() {
        in(TransactionDefinition.PROPAGATION_REQUIRED, () -> {
            assertThat(newest.get("routing", () -> null)).isNull();
            assertThat(routing()).isEqualTo("routing:1");
        });

        routing();
        routing();

        assertThat(asked).hasValue(3);
    }

    private void in(int propagation, Runnable work) {
        var transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(propagation);
        transaction.executeWithoutResult(status -> work.run());
    }
}
