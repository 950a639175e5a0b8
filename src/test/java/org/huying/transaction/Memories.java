package org.huying.transaction;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** For tests: what the present transaction keeps, whoever keeps it. */
public final class Memories {

    private Memories() {}

    public static <T> Stream<T> kept(Class<T> type) {
        return TransactionSynchronizationManager.getResourceMap().keySet().stream()
                .filter(TransactionMemory.class::isInstance)
                .map(memory -> ((TransactionMemory<?>) memory).get())
                .flatMap(Optional::stream)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
