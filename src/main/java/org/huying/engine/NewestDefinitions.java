package org.huying.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has read of newest definitions. The engine's commands each ask the database for the newest version
 * of what they decide by, start or call: about a fifth of what an imported row cost. Here the first command of a
 * transaction asks, and all of them go by the same version. Nothing outlives the transaction, so what is deployed, on this
 * node or another, counts from the next one on.
 *
 * @param <T> entities that are read and never changed
 */
final class NewestDefinitions<T> {

    private static final class Read extends ResourceHolderSupport {
        private final Map<String, Object> byKey = new HashMap<>();
    }

    /** Of a definition that no tenant owns. One that is not there is asked for again. */
    @Nullable
    T get(String key, Supplier<@Nullable T> database) {
        @Nullable Read read = read();
        if (read == null) {
            return database.get();
        }
        @Nullable T known = cast(read.byKey.get(key));
        if (known == null) {
            known = database.get();
            if (known != null) {
                read.byKey.put(key, known);
            }
        }
        return known;
    }

    /** After a deployment in this same transaction. */
    void forget() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Read read) {
            read.byKey.clear();
        }
    }

    private @Nullable Read read() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Read read) {
            return read;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        var read = new Read();
        TransactionSynchronizationManager.bindResource(this, read);
        TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(read, this) {});
        return read;
    }

    @SuppressWarnings("unchecked") // put in by get
    private @Nullable T cast(@Nullable Object known) {
        return (T) known;
    }
}
