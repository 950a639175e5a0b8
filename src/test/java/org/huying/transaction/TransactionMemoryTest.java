package org.huying.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.huying.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransactionMemoryTest {

    private final TransactionMemory<String> memory = new TransactionMemory<>();
    private AutoCloseable database = () -> {};
    private TransactionTemplate transaction = new TransactionTemplate();

    @BeforeAll
    void open() {
        var source = TestDatabase.H2.create();
        database = source;
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @Test
    void what_was_kept_is_there_until_the_transaction_ends() {
        transaction.executeWithoutResult(status -> {
            assertThat(memory.get()).isEmpty();
            memory.keep("first");
            memory.keep("second");
            assertThat(memory.get()).contains("second");
        });
        assertThat(memory.get()).isEmpty();
        transaction.executeWithoutResult(status -> assertThat(memory.get()).isEmpty());
    }

    @Test
    void it_goes_with_a_transaction_that_fails() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    memory.keep("kept");
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");
        transaction.executeWithoutResult(status -> assertThat(memory.get()).isEmpty());
    }

    @Test
    void what_was_forgotten_can_be_kept_again() {
        transaction.executeWithoutResult(status -> {
            memory.keep("kept");
            memory.forget();
            assertThat(memory.get()).isEmpty();
            memory.keep("again");
            assertThat(memory.get()).contains("again");
        });
        assertThat(memory.get()).isEmpty();
    }

    @Test
    void a_transaction_within_knows_nothing_of_it_and_leaves_it_alone() {
        var within = new TransactionTemplate(transaction.getTransactionManager());
        within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(outer -> {
            memory.keep("outer");
            within.executeWithoutResult(inner -> {
                assertThat(memory.get()).isEmpty();
                memory.keep("inner");
            });
            assertThat(memory.get()).contains("outer");
        });
    }

    @Test
    void nothing_is_kept_outside_a_transaction() {
        memory.keep("nowhere");
        assertThat(memory.get()).isEmpty();
    }
}
