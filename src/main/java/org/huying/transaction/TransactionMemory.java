package org.huying.transaction;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something that the present transaction has found out and need not ask again: what it has locked, nobody else changes. Gone with
 * the transaction's end, and out of sight of one that is begun within it. Outside a transaction nothing is kept.
 *
 * @param <T> of what is kept
 */
public final class TransactionMemory<T> {

    private final Consumer<T> beforeCommit;

    public TransactionMemory() {
        this(kept -> {});
    }

    /** @param beforeCommit is given what is kept in the end, while the transaction still can write and can still fail */
    public TransactionMemory(Consumer<T> beforeCommit) {
        this.beforeCommit = beforeCommit;
    }

    @SuppressWarnings("unchecked") // only keep() binds under this key
    public Optional<T> get() {
        return Optional.ofNullable((@Nullable T) TransactionSynchronizationManager.getResource(this));
    }

    /** In place of what was kept before. */
    public void keep(T value) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        if (TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.unbindResource(this);
        } else {
            TransactionSynchronizationManager.registerSynchronization(new Ending());
        }
        TransactionSynchronizationManager.bindResource(this, value);
    }

    public void forget() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    private final class Ending implements TransactionSynchronization {

        private @Nullable Object kept;

        @Override
        public void suspend() {
            kept = TransactionSynchronizationManager.unbindResourceIfPossible(TransactionMemory.this);
        }

        @Override
        public void resume() {
            if (kept != null) {
                TransactionSynchronizationManager.bindResource(TransactionMemory.this, kept);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            get().ifPresent(beforeCommit);
        }

        @Override
        public void afterCompletion(int status) {
            forget();
        }
    }
}
