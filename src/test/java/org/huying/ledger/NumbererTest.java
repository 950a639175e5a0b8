package org.huying.ledger;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.huying.database.TestDatabase;
import org.huying.ledger.LedgerFixture.Noted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumbererTest {

    private static final int THREADS = 20;
    private static final int ENTRIES_EACH = 60;

    @ParameterizedTest
    @EnumSource
    void an_entry_that_is_written_first_and_committed_last_is_not_skipped(TestDatabase database) throws Exception {
        try (var it = new LedgerFixture(database)) {
            var written = new CountDownLatch(1);
            var mayCommit = new CountDownLatch(1);
            var threads = Executors.newSingleThreadExecutor();
            var early = threads.submit(() -> it.inTransaction(() -> {
                it.write("early", 1);
                written.countDown();
                return await(mayCommit);
            }));
            await(written);
            it.append("late", 2);
            it.numberAll();
            assertThat(it.queries.after(0, 10))
                    .extracting(LedgerEntry::requestNumber)
                    .containsExactly("late");

            mayCommit.countDown();
            early.get(10, SECONDS);
            threads.shutdown();
            it.numberAll();
            assertThat(it.queries.after(0, 10))
                    .extracting(LedgerEntry::requestNumber)
                    .containsExactly("late", "early");
        }
    }

    @ParameterizedTest
    @EnumSource
    void another_node_passes_by_while_one_is_numbering(TestDatabase database) throws Exception {
        try (var it = new LedgerFixture(database)) {
            it.append("a", 1);
            var threads = Executors.newSingleThreadExecutor();
            it.transaction.executeWithoutResult(status -> {
                it.jdbc
                        .sql("select id from ledger_numbering for update")
                        .query(Integer.class)
                        .single();
                try {
                    assertThat(threads.submit(it.numberer::number).get(10, SECONDS))
                            .isZero();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            threads.shutdown();
            assertThat(it.numberer.number()).isEqualTo(1);
            assertThat(it.queries.lastPosition()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void more_than_one_batch_is_numbered_in_order(TestDatabase database) {
        try (var it = new LedgerFixture(database)) {
            it.transaction.executeWithoutResult(status -> LongStream.rangeClosed(1, 2500)
                    .forEach(n -> it.ledger.append("-stream", Actor.SYSTEM, "", new Noted(n))));
            it.numberAll();
            assertThat(it.queries.lastPosition()).isEqualTo(2500);
            assertThat(it.queries.after(0, 3000)).allMatch(entry -> entry.position() == entry.seq());
            assertThat(it.queries.after(2498, 10))
                    .extracting(LedgerEntry::position)
                    .containsExactly(2499L, 2500L);
        }
    }

    /** Half of the threads share one request, half have their own; two nodes number at the same time. */
    @ParameterizedTest
    @EnumSource
    void twenty_threads_lose_nothing_and_leave_no_gap(TestDatabase database) throws Exception {
        try (var it = new LedgerFixture(database)) {
            it.jdbc
                    .sql("create table stream_lock (name varchar(20) primary key)")
                    .update();
            it.jdbc.sql("insert into stream_lock (name) values ('shared')").update();
            var threads = Executors.newFixedThreadPool(THREADS + 2);
            var writing = new AtomicBoolean(true);
            var numbering = new ArrayList<Future<?>>();
            for (var node = 0; node < 2; node++) {
                var numberer = new Numberer(it.jdbc, it.transactions);
                numbering.add(threads.submit(() -> {
                    while (writing.get()) {
                        numberer.number();
                    }
                }));
            }
            var writers = new ArrayList<Future<?>>();
            for (var i = 0; i < THREADS; i++) {
                var stream = i % 2 == 0 ? "shared" : "own-" + i;
                writers.add(threads.submit(() -> append(it, stream)));
            }
            for (var writer : writers) {
                writer.get(60, SECONDS);
            }
            writing.set(false);
            for (var node : numbering) {
                node.get(60, SECONDS);
            }
            threads.shutdown();
            it.numberAll();

            var all = it.queries.after(0, 10_000);
            assertThat(all)
                    .extracting(LedgerEntry::position)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, THREADS * ENTRIES_EACH)
                            .boxed()
                            .toList());
            all.stream().collect(groupingBy(LedgerEntry::requestNumber)).forEach((stream, entries) -> assertThat(
                            entries)
                    .extracting(LedgerEntry::seq)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, entries.size()).boxed().toList()));
            assertThat(it.queries.ofRequest("shared")).hasSize(THREADS / 2 * ENTRIES_EACH);
        }
    }

    private static void append(LedgerFixture it, String stream) {
        for (var n = 0; n < ENTRIES_EACH / 2; n++) {
            it.transaction.executeWithoutResult(status -> {
                it.jdbc
                        .sql("select name from stream_lock where name = ? for update")
                        .param(stream)
                        .query(String.class)
                        .optional();
                it.ledger.append(stream, Actor.SYSTEM, "", new Noted(1));
                it.ledger.append(stream, Actor.SYSTEM, "", new Noted(2));
            });
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
