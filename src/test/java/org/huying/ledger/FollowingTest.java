package org.huying.ledger;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.huying.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowingTest {

    /** Remembers what it was told; stumbles where the test says. */
    private static class Listener implements Follower {

        final List<Long> told = Collections.synchronizedList(new ArrayList<>());
        LongPredicate stumbles = position -> false;

        @Override
        public String name() {
            return "listener";
        }

        @Override
        public void follow(LedgerEntry entry) {
            if (stumbles.test(entry.position())) {
                throw new IllegalStateException("stumbled");
            }
            told.add(entry.position());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_new_follower_is_told_everything_in_order(TestDatabase database) {
        try (var it = ledgerWith(database, 250)) {
            var listener = new Listener();
            toTheEnd(it.following(listener));
            assertThat(listener.told).containsExactlyElementsOf(positions(1, 250));
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_goes_on_at_once_only_after_a_full_batch(TestDatabase database) {
        try (var it = ledgerWith(database, 2)) {
            var listener = new Listener();
            var following = it.following(listener);
            assertThat(following.advance()).as("one of one").isTrue();
            assertThat(following.advance()).as("one of two").isFalse();
            assertThat(listener.told).containsExactlyElementsOf(positions(1, 2));
        }
    }

    @ParameterizedTest
    @EnumSource
    void after_a_restart_it_goes_on_where_it_was(TestDatabase database) {
        try (var it = ledgerWith(database, 5)) {
            var listener = new Listener();
            toTheEnd(it.following(listener));
            it.append("a", 6);
            it.numberAll();
            toTheEnd(it.following(listener));
            assertThat(listener.told).containsExactlyElementsOf(positions(1, 6));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_failure_leaves_the_cursor_before_the_bad_entry_and_nothing_overtakes_it(TestDatabase database) {
        try (var it = ledgerWith(database, 12)) {
            var listener = new Listener();
            listener.stumbles = position -> position == 9;
            var following = it.following(listener);
            toTheEnd(following);

            assertThat(cursor(it)).isEqualTo(8);
            assertThat(listener.told).doesNotContain(9L, 10L).endsWith(8L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_failure_is_retried_later_and_later(TestDatabase database) {
        try (var it = ledgerWith(database, 1)) {
            var tries = new ArrayList<Long>();
            var listener = new Listener();
            listener.stumbles = position -> tries.add(it.clock.instant().getEpochSecond());
            var following = it.following(listener);
            for (var second = 0; second <= 200; second++) {
                following.advance();
                it.clock.advance(Duration.ofSeconds(1));
            }
            var start = LedgerFixture.NOW.getEpochSecond();
            assertThat(tries).extracting(at -> at - start).containsExactly(0L, 1L, 3L, 7L, 15L, 31L, 63L, 123L, 183L);

            listener.stumbles = position -> false;
            it.clock.advance(Duration.ofSeconds(60));
            toTheEnd(following);
            assertThat(listener.told).containsExactly(1L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_a_follower_writes_is_undone_with_its_failure(TestDatabase database) {
        try (var it = ledgerWith(database, 1)) {
            it.jdbc.sql("create table told (position bigint)").update();
            var following = it.following(new Listener() {
                @Override
                public void follow(LedgerEntry entry) {
                    it.jdbc
                            .sql("insert into told (position) values (?)")
                            .param(entry.position())
                            .update();
                    super.follow(entry);
                    throw new IllegalStateException("after writing");
                }
            });
            toTheEnd(following);
            assertThat(it.jdbc
                            .sql("select count(*) from told")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_nodes_tell_each_entry_once(TestDatabase database) throws Exception {
        try (var it = ledgerWith(database, 500)) {
            var listener = new Listener();
            var threads = Executors.newFixedThreadPool(2);
            var nodes = List.of(it.following(listener), it.following(listener)).stream()
                    .map(node -> threads.submit(() -> {
                        while (listener.told.size() < 500) {
                            node.advance();
                        }
                    }))
                    .toList();
            for (var node : nodes) {
                node.get(60, SECONDS);
            }
            threads.shutdown();
            assertThat(listener.told).containsExactlyElementsOf(positions(1, 500));
        }
    }

    private static LedgerFixture ledgerWith(TestDatabase database, int entries) {
        var it = new LedgerFixture(database);
        LongStream.rangeClosed(1, entries).forEach(n -> it.append("a", n));
        it.numberAll();
        return it;
    }

    private static void toTheEnd(Following following) {
        while (following.advance()) {
            Thread.onSpinWait();
        }
    }

    private static long cursor(LedgerFixture it) {
        return it.jdbc
                .sql("select position from ledger_cursor where name = 'listener'")
                .query(Long.class)
                .single();
    }

    private static List<Long> positions(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
