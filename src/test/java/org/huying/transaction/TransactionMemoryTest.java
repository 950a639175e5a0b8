package org.huying.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.huying.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
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

    @Test
    void what_is_to_be_written_is_written_once_and_before_the_commit() {
        List<String> written = new ArrayList<>();
        var writes = new TransactionMemory<String>(written::add);
        transaction.executeWithoutResult(status -> {
            writes.keep("first");
            writes.forget();
            writes.keep("second");
            assertThat(written).isEmpty();
        });
        assertThat(written).containsExactly("second");
        transaction.executeWithoutResult(status -> {
            writes.keep("undone");
            status.setRollbackOnly();
        });
        assertThat(written).containsExactly("second");
    }

    @Test
    void each_of_two_transactions_writes_its_own() {
        List<String> written = new ArrayList<>();
        var writes = new TransactionMemory<String>(written::add);
        var within = new TransactionTemplate(transaction.getTransactionManager());
        within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(outer -> {
            writes.keep("outer");
            within.executeWithoutResult(inner -> writes.keep("inner"));
            assertThat(written).containsExactly("inner");
        });
        assertThat(written).containsExactly("inner", "outer");
    }

    @Test
    void a_write_that_fails_rolls_the_transaction_back() {
        var writes = new TransactionMemory<String>(value -> {
            throw new IllegalStateException("refused");
        });
        var ended = new ArrayList<Integer>();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    writes.keep("value");
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void afterCompletion(int how) {
                            ended.add(how);
                        }
                    });
                }))
                .hasMessage("refused");
        assertThat(ended).containsExactly(TransactionSynchronization.STATUS_ROLLED_BACK);
    }

    @Test
    void what_would_be_lost_is_refused() {
        var writes = new TransactionMemory<String>(value -> {});
        assertThatThrownBy(() -> writes.keep("outside")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    writes.keep("in time");
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            writes.keep("too late");
                        }
                    });
                }))
                .hasMessageContaining("written already");
    }
}
