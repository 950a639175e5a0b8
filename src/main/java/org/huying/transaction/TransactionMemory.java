package org.huying.transaction;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the present transaction knows: something that it has found out and need not ask again, because it has locked it, or something
 * that it has yet to write. Gone with the transaction's end, and out of sight of one that is begun within it.
 *
 * @param <T> of what is kept
 */
public final class TransactionMemory<T> {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionMemory.class);

    private final @Nullable Consumer<T> writer;

    /** Keeps what was read; outside a transaction nothing. */
    public TransactionMemory() {
        this.writer = null;
    }

    /** @param writer is given what is kept before the transaction commits; what it throws rolls the transaction back */
    public TransactionMemory(Consumer<T> writer) {
        this.writer = writer;
    }

    public Optional<T> get() {
        return present().flatMap(Kept::value);
    }

    /**
     * In place of what was kept before. Who changes what is kept to be written keeps it again, so that it is not too late.
     *
     * @throws IllegalStateException if it would have to be written, and there is no transaction or it has written already
     */
    public void keep(T value) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            if (writer != null) {
                throw new IllegalStateException("There is no transaction that could write it");
            }
            return;
        }
        present().orElseGet(this::begun).keep(value);
    }

    public void forget() {
        present().ifPresent(Kept::forget);
    }

    @SuppressWarnings("unchecked") // only begun() binds under this key
    private Optional<Kept> present() {
        return Optional.ofNullable((@Nullable Kept) TransactionSynchronizationManager.getResource(this));
    }

    private Kept begun() {
        var kept = new Kept();
        TransactionSynchronizationManager.registerSynchronization(kept);
        TransactionSynchronizationManager.bindResource(this, kept);
        return kept;
    }

    private final class Kept implements TransactionSynchronization {

        private @Nullable T value;
        private boolean written;

        Optional<T> value() {
            return Optional.ofNullable(value);
        }

        void keep(T next) {
            if (written) {
                throw new IllegalStateException("The transaction has written already and is about to commit");
            }
            value = next;
        }

        void forget() {
            value = null;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TransactionMemory.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionMemory.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (writer != null) {
                value().ifPresent(writer);
                written = true;
            }
        }

        /** Who begins to keep while a transaction commits is not asked to write any more. */
        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionMemory.this);
            if (writer != null && value != null && !written && status == STATUS_COMMITTED) {
                LOG.error(
                        "Something was changed while its transaction committed, and is lost",
                        new IllegalStateException());
            }
        }
    }
}
