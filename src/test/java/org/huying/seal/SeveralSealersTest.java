package org.huying.seal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huying.database.TestDatabase;
import org.huying.ledger.Leaf;
import org.huying.seal.merkle.Hash;
import org.huying.seal.merkle.Proof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class SeveralSealersTest {

    @ParameterizedTest
    @EnumSource
    void four_nodes_seal_one_tree_while_entries_arrive(TestDatabase database) throws Exception {
        try (var it = new SealFixture(database)) {
            var threads = Executors.newFixedThreadPool(4);
            var arriving = new AtomicBoolean(true);
            var nodes = new ArrayList<Future<?>>();
            for (int node = 0; node < 4; node++) {
                var sealer = it.sealer(it.keys);
                nodes.add(threads.submit(() -> {
                    sealer.adoptKeys();
                    while (arriving.get()) {
                        sealer.seal();
                    }
                }));
            }
            for (int n = 0; n < 120; n++) {
                it.append("request-" + n % 7, 1 + n % 5);
            }
            arriving.set(false);
            for (Future<?> node : nodes) {
                node.get(60, SECONDS);
            }
            threads.shutdown();
            it.seal();

            var last = it.lastHead();
            assertThat(last.size()).isEqualTo(361);
            assertThat(it.headSizes()).hasSizeGreaterThan(3);
            for (long size : it.headSizes()) {
                var proof = new StoredTree(it.tiles).consistency(size, last.size());
                var earlier = it.queries.head(size).orElseThrow();
                assertThat(Proof.extendsTree(size, Hash.ofBase64(earlier.root()), last.size(), last.root(), proof))
                        .as("head of %d", size)
                        .isTrue();
            }
            assertThat(it.entries.ofRequest("-ledger")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void another_node_passes_by_while_one_is_sealing(TestDatabase database) throws Exception {
        try (var it = new SealFixture(database)) {
            it.append("a", 1);
            var threads = Executors.newSingleThreadExecutor();
            it.transaction.executeWithoutResult(status -> {
                assertThat(lock(it).take()).isTrue();
                try {
                    assertThat(threads.submit(it.sealer::seal).get(10, SECONDS)).isFalse();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            threads.shutdown();
            it.seal();
            assertThat(it.headSizes()).containsExactly(1L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_batch_that_fails_at_its_end_leaves_nothing(TestDatabase database) {
        try (var it = new SealFixture(database)) {
            it.append("a", 40);
            it.transaction.executeWithoutResult(status -> {
                var tree = GrowingTree.load(it.tiles, 0);
                it.entries.after(0, 40).forEach(entry -> tree.append(Hash.of(new Leaf(entry).hash())));
                tree.store(it.tiles);
                status.setRollbackOnly();
            });
            assertThat(it.tiles.from(0, 0, 10)).isEmpty();
            it.seal();
            assertThat(it.headSizes()).containsExactly(40L);
        }
    }

    /** A machine that loses its power or its network: its connection stays open and says nothing. */
    @Test
    void a_silent_sealer_is_replaced_in_seconds_and_cannot_commit_any_more() {
        try (var it = new SealFixture(TestDatabase.POSTGRESQL)) {
            it.append("a", 1);
            var silent = it.transaction.getTransactionManager();
            var status = silent.getTransaction(it.transaction);
            assertThat(lock(it).take()).isTrue();
            it.jdbc
                    .sql("insert into seal_head (tree_size, sealed_at_ms, note) values (9, 0, '')")
                    .update();

            var other = Executors.newSingleThreadExecutor();
            await().atMost(Duration.ofSeconds(20))
                    .until(
                            () -> other.submit(() -> {
                                        it.seal();
                                        return it.headSizes();
                                    })
                                    .get(),
                            sizes -> sizes.contains(1L));
            other.shutdown();
            assertThatThrownBy(() -> silent.commit(status)).isInstanceOf(RuntimeException.class);
            assertThat(it.headSizes()).containsExactly(1L);
        }
    }

    private static SealLock lock(SealFixture it) {
        return new SealLock(it.jdbc, new JdbcTemplate(it.source));
    }
}
