package org.huying.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.huying.database.TestDatabase;
import org.huying.ledger.Leaf;
import org.huying.ledger.LedgerEntry;
import org.huying.problem.Refusal;
import org.huying.seal.SealQueries.Inclusion;
import org.huying.seal.merkle.Hash;
import org.huying.seal.merkle.LeavesInMemory;
import org.huying.seal.merkle.Proof;
import org.huying.seal.note.SignerKey;
import org.huying.seal.note.SignerKeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SealerTest {

    /** Around the edges of a tile, of two levels of tiles, and of a batch of the sealer. */
    @ParameterizedTest
    @EnumSource
    void however_it_grew_the_tree_is_the_one_of_its_entries(TestDatabase database) {
        try (var it = new SealFixture(database)) {
            for (int more : new int[] {1, 1, 29, 1, 1, 31, 32, 64, 863, 1, 1, 4_200}) {
                it.append("a", more);
                it.seal();
                assertThat(it.lastHead().size()).isEqualTo(it.entries.lastPosition());
                assertThat(it.lastHead().root())
                        .isEqualTo(reference(it).root(it.lastHead().size()));
            }
            var tree = reference(it);
            var size = it.lastHead().size();
            assertThat(new StoredTree(it.tiles).root(size)).isEqualTo(tree.root(size));
            for (long leaf : new long[] {0, 1, 30, 31, 32, 1_023, 1_024, 1_025, 4_096, size - 1}) {
                assertThat(new StoredTree(it.tiles).inclusion(leaf, size)).isEqualTo(tree.inclusion(leaf, size));
            }
            for (long earlier : it.headSizes()) {
                assertThat(new StoredTree(it.tiles).consistency(earlier, size))
                        .isEqualTo(tree.consistency(earlier, size));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_entry_is_proven_against_every_later_head(TestDatabase database) {
        try (var it = new SealFixture(database)) {
            for (int round = 0; round < 12; round++) {
                it.append("a", 7);
                it.seal();
            }
            for (long size : it.headSizes()) {
                for (long position = 1; position <= size; position++) {
                    var proof = it.queries.inclusion(position, size).orElseThrow();
                    assertThat(Proof.includes(
                                    hash(proof.leaf()),
                                    position - 1,
                                    size,
                                    hashes(proof.path()),
                                    hash(proof.head().root())))
                            .isTrue();
                }
                var proof = it.queries.consistency(size, 84).orElseThrow();
                assertThat(Proof.extendsTree(
                                size,
                                hash(proof.earlier().root()),
                                84,
                                hash(proof.later().root()),
                                hashes(proof.path())))
                        .isTrue();
            }
            assertThat(it.queries.inclusion(8, 7)).isEmpty();
            assertThat(it.queries.inclusion(0, 7)).isEmpty();
            assertThat(it.queries.inclusion(1, 8)).isEmpty();
            assertThat(it.queries.consistency(14, 7)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_head_is_signed_and_says_when_and_whose_it_is(TestDatabase database) {
        try (var it = new SealFixture(database)) {
            it.append("a", 3);
            it.seal();
            var note = it.heads.last().orElseThrow();
            assertThat(note.isSignedBy(it.keys.verifiers().get(0))).isTrue();
            assertThat(it.lastHead().origin()).isEqualTo("town/ledger");
            assertThat(it.lastHead().at()).isEqualTo(SealFixture.NOW);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_new_makes_no_head(TestDatabase database) {
        try (var it = new SealFixture(database)) {
            assertThat(it.sealer.seal()).isFalse();
            it.append("a", 3);
            it.seal();
            it.seal();
            assertThat(it.headSizes()).containsExactly(3L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_new_key_is_written_into_the_ledger_once_and_takes_over(TestDatabase database) {
        try (var it = new SealFixture(database)) {
            it.sealer.adoptKeys();
            it.sealer.adoptKeys();
            it.append("a", 1);
            it.seal();
            var next = SignerKeys.parse(SignerKey.create("town/ledger"));
            var both = new SignerKeys(
                    Stream.concat(it.keys.keys().stream(), next.keys().stream()).toList());
            it.sealer(both).adoptKeys();
            it.append("a", 1);
            it.sealer(both).seal();
            it.append("a", 1);
            it.sealer(next).seal();

            assertThat(it.entries.ofRequest("-ledger"))
                    .extracting(LedgerEntry::payload)
                    .containsExactly(
                            "{\"key\":\"" + it.keys.verifiers().get(0) + "\"}",
                            "{\"key\":\"" + next.verifiers().get(0) + "\"}");
            assertThat(it.heads.of(4).orElseThrow().signatures()).hasSize(2);
            assertThat(it.heads.last().orElseThrow().isSignedBy(next.verifiers().get(0)))
                    .isTrue();
            assertThat(it.queries.keys()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_sealed_behind_an_entry_that_is_gone(TestDatabase database) {
        try (var it = new SealFixture(database)) {
            it.append("a", 5);
            it.jdbc.sql("delete from ledger_entry where position = 4").update();
            it.seal();
            assertThat(it.headSizes()).containsExactly(3L);
            it.append("b", 5);
            assertThat(it.sealer.seal()).isFalse();
            assertThat(it.headSizes()).containsExactly(3L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_changed_below_a_head_is_never_signed_again(TestDatabase database) {
        try (var it = new SealFixture(database)) {
            it.append("a", 5);
            it.seal();
            it.append("a", 1);
            it.jdbc
                    .sql("update seal_tile set hashes = ?")
                    .param(new byte[5 * Hash.BYTES])
                    .update();
            assertThatThrownBy(it.sealer::seal).isInstanceOf(BrokenTree.class);
            it.jdbc.sql("delete from seal_tile").update();
            assertThatThrownBy(it.sealer::seal).isInstanceOf(BrokenTree.class);
            assertThatThrownBy(() -> it.queries.inclusion(1, 5)).isInstanceOf(BrokenTree.class);
            assertThat(it.headSizes()).containsExactly(5L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_that_was_changed_gets_no_proof(TestDatabase database) {
        try (var it = new SealFixture(database)) {
            it.append("a", 2);
            it.seal();
            it.append("a", 1);
            it.jdbc
                    .sql("update ledger_entry set actor = 'staff:li' where position = 2")
                    .update();
            var entries = it.entries.ofRequest("a");
            assertThat(it.queries.proofs(List.of(entries.get(0), entries.get(2)), 0))
                    .extracting(Inclusion::position)
                    .containsExactly(1L);
            assertThatThrownBy(() -> it.queries.proofs(entries, 0))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("request-not-as-sealed"));
        }
    }

    private static LeavesInMemory reference(SealFixture it) {
        return LeavesInMemory.of(it.entries.after(0, Integer.MAX_VALUE).stream()
                .map(entry -> Hash.of(new Leaf(entry).hash()))
                .toList());
    }

    private static Hash hash(String base64) {
        return Hash.ofBase64(base64);
    }

    private static List<Hash> hashes(List<String> base64) {
        return base64.stream().map(Hash::ofBase64).toList();
    }
}
