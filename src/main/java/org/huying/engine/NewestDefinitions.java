package org.huying.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What this node has read of newest definitions since {@link Deployments} last changed.
 *
 * @param <T> entities that are read and never changed
 */
final class NewestDefinitions<T> {

    private final Deployments deployments;
    private volatile Known<T> known = new Known<>(new Object(), Map.of());

    private record Known<T>(Object epoch, Map<String, T> byKey) {}

    NewestDefinitions(Deployments deployments) {
        this.deployments = deployments;
    }

    /** Of a definition that no tenant owns. One that is not there is asked for again. */
    @Nullable
    T get(String key, Supplier<@Nullable T> database) {
        @Nullable Object epoch = deployments.epoch();
        if (epoch == null) {
            return database.get();
        }
        Map<String, T> byKey = of(epoch);
        @Nullable T found = byKey.get(key);
        if (found == null) {
            found = database.get();
            if (found != null) {
                byKey.put(key, found);
            }
        }
        return found;
    }

    /** What was read before the epoch began is left behind, also by who is reading still. */
    private Map<String, T> of(Object epoch) {
        Known<T> current = known;
        if (current.epoch() != epoch) {
            current = new Known<>(epoch, new ConcurrentHashMap<>());
            known = current;
        }
        return current.byKey();
    }
}
