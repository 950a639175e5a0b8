package org.huying.seal;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.huying.database.TestDatabase;
import org.huying.ledger.LedgerForTests;
import org.huying.seal.note.SignerKey;
import org.huying.seal.note.SignerKeys;
import org.huying.seal.verify.ExportFile;
import org.huying.seal.verify.ExportWriter;
import org.huying.seal.verify.LedgerCopy;
import org.huying.seal.verify.Verification;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * How fast a large ledger is sealed, proven, exported and verified; see docs/bench.md. Arguments: {@code h2} or
 * {@code postgresql}, the number of entries, and a folder to work in.
 */
public final class SealSpeed {

    private static final int PROOFS = 2_000;
    private static final int ENTRIES_OF_A_REQUEST = 20;

    private final HikariDataSource source;
    private final JdbcClient jdbc;
    private final Tiles tiles;
    private final Heads heads;
    private final LedgerForTests ledger;
    private final Sealer sealer;
    private final SignerKeys keys = SignerKeys.parse(SignerKey.create("bench/ledger"));

    private SealSpeed(HikariDataSource source) {
        this.source = source;
        var template = new JdbcTemplate(source);
        var transactions = new DataSourceTransactionManager(source);
        jdbc = JdbcClient.create(source);
        tiles = new Tiles(jdbc, template);
        heads = new Heads(jdbc);
        ledger = new LedgerForTests(jdbc, transactions, Clock.systemUTC());
        sealer = new Sealer(
                ledger.ledger(),
                ledger.queries(),
                tiles,
                heads,
                new SealLock(jdbc, template),
                () -> keys,
                transactions,
                Clock.systemUTC());
    }

    public static void main(String[] arguments) throws IOException {
        LoggingSystem.get(SealSpeed.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        int entries = Integer.parseInt(arguments[1]);
        var folder = Files.createDirectories(Path.of(arguments[2]));
        try (var source = arguments[0].equals("h2") ? h2(folder) : TestDatabase.POSTGRESQL.create()) {
            var it = new SealSpeed(source);
            say(
                    "%s, %,d entries, at most %d MB of heap",
                    arguments[0], entries, megabytes(Runtime.getRuntime().maxMemory()));
            rate("written", entries, () -> it.write(entries));
            rate("sealed", entries, it::seal);
            say("tiles: %,d rows", it.rows("seal_tile"));
            it.proofs(entries);
            it.smallBatches(entries);
            var export = folder.resolve("ledger.jsonl");
            Files.deleteIfExists(export);
            rate("exported", entries, () -> it.export(export));
            say("export: %d MB", megabytes(Files.size(export)));
            rate("verified from the export", entries, () -> it.verify(new ExportFile(export)));
            rate("verified from the database", entries, () -> it.verify(it.stored()));
        }
    }

    private static HikariDataSource h2(Path folder) {
        var source = new HikariDataSource();
        source.setJdbcUrl("jdbc:h2:file:" + folder.toAbsolutePath().resolve("seal")
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;OPTIMIZE_REUSE_RESULTS=0");
        source.setUsername("sa");
        return TestDatabase.H2.migrated(source);
    }

    private void write(int entries) {
        var template = new JdbcTemplate(source);
        for (int from = 0; from < entries; from += 10_000) {
            int first = from;
            var rows = new ArrayList<Object[]>();
            for (int n = first; n < Math.min(first + 10_000, entries); n++) {
                rows.add(new Object[] {
                    n + 1L,
                    "2026-%08d".formatted(n / ENTRIES_OF_A_REQUEST),
                    n % ENTRIES_OF_A_REQUEST + 1L,
                    1_700_000_000_000L + n,
                    "{\"category\":\"STREET-LIGHT\",\"number\":%d,\"text\":\"%064x\",\"unit\":\"DEPT-LIGHT\"}"
                            .formatted(n, n)
                });
            }
            template.batchUpdate("""
                    insert into ledger_entry
                        (position, request_number, seq, kind, version, actor, at_ms, element, payload)
                    values (?, ?, ?, 'request.dispatched', 1, 'staff:dispatcher.1', ?,
                            'request-loop:3:user_dispatch', ?)
                    """, rows);
        }
    }

    private void seal() {
        while (sealer.seal()) {
            Thread.onSpinWait();
        }
    }

    private void proofs(int entries) {
        var random = new Random(7);
        var queries = new StoredSealQueries(tiles, heads);
        times("inclusion proof", n -> queries.inclusion(1 + random.nextInt(entries), 0));
        List<Long> sizes =
                heads.after(0, 10_000).stream().map(Heads.Stored::size).toList();
        times("consistency proof", n -> queries.consistency(sizes.get(random.nextInt(sizes.size())), entries));
    }

    /** As in a town: a few entries more, on top of all the others. */
    private void smallBatches(int entries) {
        var next = new AtomicLong(entries);
        times(
                "seal 10 more entries",
                n -> {
                    for (int i = 0; i < 10; i++) {
                        jdbc.sql("""
                                insert into ledger_entry
                                    (position, request_number, seq, kind, version, actor, at_ms, element, payload)
                                values (?, '-more', ?, 'request.dispatched', 1, 'system', 0, '', '{}')
                                """)
                                .params(next.incrementAndGet(), next.get() - entries)
                                .update();
                    }
                },
                n -> seal());
    }

    private void export(Path file) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var writer = new ExportWriter(out, stored().entries())) {
            stored().read(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void verify(LedgerCopy copy) {
        var verification = new Verification(keys.verifiers(), List.of(), finding -> say("found %s", finding));
        copy.read(verification);
        if (verification.end().findings() > 0) {
            throw new IllegalStateException("the bench's ledger is wrong");
        }
    }

    private StoredLedger stored() {
        return new StoredLedger(ledger.queries(), tiles, heads);
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static void rate(String what, int entries, Runnable work) {
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        long peak = pools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        say("%s: %.1f s, %,.0f a second, peak of the heap %d MB", what, seconds, entries / seconds, megabytes(peak));
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void times(String what, LongConsumer work) {
        times(what, n -> {}, work);
    }

    private static void times(String what, LongConsumer before, LongConsumer work) {
        var micros = new long[PROOFS / 4];
        for (int n = 0; n < PROOFS; n++) {
            before.accept(n);
            long begin = System.nanoTime();
            work.accept(n);
            // the first three quarters warm up
            if (n >= PROOFS - micros.length) {
                micros[n - PROOFS + micros.length] = (System.nanoTime() - begin) / 1_000;
            }
        }
        Arrays.sort(micros);
        say(
                "%s: median %.2f ms, p95 %.2f ms",
                what, micros[micros.length / 2] / 1e3, micros[micros.length * 95 / 100] / 1e3);
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }

    private static void say(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format + "%n", arguments);
    }
}
