package org.huying.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is how far behind, for the whole town: asked on any node it says the same. Costs two statements a name, and a third
 * for whoever is behind.
 */
@Component
class LedgerLag {

    private static final String NUMBERER = "numberer";

    private final LedgerQueries queries;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Supplier<Lag>> lags = new LinkedHashMap<>();

    LedgerLag(
            List<Follower> followers,
            ObjectProvider<LedgerReader> readers,
            LedgerQueries queries,
            JdbcClient jdbc,
            Clock clock) {
        this.queries = queries;
        this.jdbc = jdbc;
        this.clock = clock;
        lags.put(NUMBERER, this::ofNumberer);
        readers.stream().forEach(reader -> put(reader.name(), reader::position));
        followers.forEach(follower -> put(follower.name(), () -> cursor(follower.name())));
    }

    private void put(String name, LongSupplier position) {
        if (lags.put(name, () -> behind(position.getAsLong())) != null) {
            throw new IllegalArgumentException("Two read the ledger under the name " + name);
        }
    }

    /** The numberer, the sealer and all followers. */
    List<String> names() {
        return List.copyOf(lags.keySet());
    }

    Lag of(String name) {
        return lags.getOrDefault(name, () -> Lag.NONE).get();
    }

    private Lag behind(long position) {
        long entries = queries.lastPosition() - position;
        return entries <= 0
                ? Lag.NONE
                : queries.after(position, 1).stream()
                        .findFirst()
                        .map(first -> new Lag(entries, since(first.at())))
                        .orElse(Lag.NONE);
    }

    private Lag ofNumberer() {
        return jdbc.sql("select count(*), min(at_ms) from ledger_entry where position is null")
                .query((row, index) -> row.getLong(1) == 0
                        ? Lag.NONE
                        : new Lag(row.getLong(1), since(Instant.ofEpochMilli(row.getLong(2)))))
                .single();
    }

    private long cursor(String name) {
        return jdbc.sql("select position from ledger_cursor where name = ?")
                .param(name)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Clocks of nodes differ by a little: never less than nothing. */
    private Duration since(Instant at) {
        Duration passed = Duration.between(at, clock.instant());
        return passed.isNegative() ? Duration.ZERO : passed;
    }
}
