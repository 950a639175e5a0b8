package org.huying.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.huying.database.TestDatabase;
import org.huying.ledger.Leaf;
import org.huying.seal.merkle.Hash;
import org.huying.seal.note.SignedNote;
import org.huying.seal.note.SignerKey;
import org.huying.seal.note.SignerKeys;
import org.huying.seal.note.TreeHead;
import org.huying.seal.verify.Finding;
import org.huying.seal.verify.Verification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a database administrator can do, by direct SQL, and what the verifier says of it. */
class TamperingTest {

    /** Requests a, b and c in turn, five entries each; a head after each ten. */
    private static SealFixture sealedLedger(TestDatabase database) {
        var it = new SealFixture(database);
        for (int round = 0; round < 5; round++) {
            for (String request : new String[] {"a", "b", "c"}) {
                it.append(request, 1);
            }
            for (int entry = 0; entry < 7; entry++) {
                it.append("busy", 1);
            }
            it.seal();
        }
        it.jdbc
                .sql("insert into seal_key (verifier, since_ms) values (?, 0)")
                .param(it.keys.verifiers().get(0).text())
                .update();
        return it;
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_found_where_nothing_was_changed(TestDatabase database) {
        try (var it = sealedLedger(database)) {
            it.append("a", 2);
            var findings = new ArrayList<Finding>();
            var verification = new Verification(
                    it.keys.verifiers(), List.of(it.heads.of(20).orElseThrow()), findings::add);
            stored(it).read(verification);
            assertThat(verification.end()).isEqualTo(new Verification.Report(52, 5, 50, 0));
            assertThat(findings).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_changed_payload_is_named(TestDatabase database) {
        try (var it = sealedLedger(database)) {
            it.jdbc
                    .sql("update ledger_entry set payload = '{}' where position = 21")
                    .update();
            assertThat(findings(it)).containsExactly(new Finding.Changed(21, "a", 3));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_changed_actor_time_or_kind_is_named(TestDatabase database) {
        try (var it = sealedLedger(database)) {
            it.jdbc
                    .sql("update ledger_entry set actor = 'resident' where position = 1")
                    .update();
            it.jdbc
                    .sql("update ledger_entry set at_ms = at_ms + 1 where position = 22")
                    .update();
            it.jdbc
                    .sql("update ledger_entry set kind = 'test.done' where position = 50")
                    .update();
            assertThat(findings(it))
                    .containsExactly(
                            new Finding.Changed(1, "a", 1),
                            new Finding.Changed(22, "b", 3),
                            new Finding.Changed(50, "busy", 35));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_deleted_entry_is_named_by_its_position_and_its_request(TestDatabase database) {
        try (var it = sealedLedger(database)) {
            it.jdbc.sql("delete from ledger_entry where position = 22").update();
            assertThat(findings(it))
                    .containsExactly(new Finding.Missing(22, 22), new Finding.OutOfOrder(32, "b", 4, 3));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_request_that_was_deleted_as_a_whole_leaves_named_gaps(TestDatabase database) {
        try (var it = sealedLedger(database)) {
            it.jdbc.sql("delete from ledger_entry where request_number = 'c'").update();
            assertThat(findings(it))
                    .containsExactly(
                            new Finding.Missing(3, 3),
                            new Finding.Missing(13, 13),
                            new Finding.Missing(23, 23),
                            new Finding.Missing(33, 33),
                            new Finding.Missing(43, 43));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_put_between_shows_from_its_place_on(TestDatabase database) {
        try (var it = sealedLedger(database)) {
            it.jdbc
                    .sql("update ledger_entry set position = -position - 1 where position >= 48")
                    .update();
            it.jdbc
                    .sql("update ledger_entry set position = -position where position < 0")
                    .update();
            it.jdbc.sql("""
                            insert into ledger_entry
                                (position, request_number, seq, kind, version, actor, at_ms, element, payload)
                            values (48, 'a', 6, 'test.noted', 1, 'system', 0, '', '{}')
                            """).update();
            assertThat(findings(it))
                    .containsExactly(
                            new Finding.Changed(48, "a", 6),
                            new Finding.Changed(49, "busy", 33),
                            new Finding.Changed(50, "busy", 34));
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_entries_that_changed_places_are_both_named(TestDatabase database) {
        try (var it = sealedLedger(database)) {
            it.jdbc
                    .sql("update ledger_entry set position = -1 where position = 11")
                    .update();
            it.jdbc
                    .sql("update ledger_entry set position = 11 where position = 32")
                    .update();
            it.jdbc
                    .sql("update ledger_entry set position = 32 where position = -1")
                    .update();
            assertThat(findings(it))
                    .containsExactly(
                            new Finding.Changed(11, "b", 4),
                            new Finding.OutOfOrder(11, "b", 4, 2),
                            new Finding.OutOfOrder(12, "b", 2, 5),
                            new Finding.OutOfOrder(21, "a", 3, 2),
                            new Finding.Changed(32, "a", 2),
                            new Finding.OutOfOrder(32, "a", 2, 5),
                            new Finding.OutOfOrder(41, "a", 5, 3),
                            new Finding.OutOfOrder(42, "b", 5, 4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_tail_that_was_cut_off_is_named(TestDatabase database) {
        try (var it = sealedLedger(database)) {
            it.jdbc.sql("delete from ledger_entry where position > 44").update();
            assertThat(findings(it)).containsExactly(new Finding.Missing(45, 50));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_tail_cut_off_with_its_tree_is_found_by_its_head(TestDatabase database) {
        try (var it = sealedLedger(database)) {
            it.jdbc.sql("delete from ledger_entry where position > 31").update();
            it.jdbc
                    .sql("delete from seal_tile where tile_level = 0 and tile_index = 1")
                    .update();
            assertThat(findings(it)).containsExactly(new Finding.Missing(32, 50), new Finding.Unprovable(33));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_tail_cut_off_with_its_heads_is_found_by_an_earlier_head(TestDatabase database) {
        try (var it = sealedLedger(database)) {
            var kept = it.heads.last().orElseThrow();
            it.jdbc.sql("delete from ledger_entry where position > 40").update();
            it.jdbc.sql("delete from seal_head where tree_size > 40").update();
            it.jdbc
                    .sql("update seal_tile set hashes = ? where tile_level = 0 and tile_index = 1")
                    .param(Arrays.copyOf(it.tiles.find(0, 1).orElseThrow().hashes(), 8 * 32))
                    .update();
            assertThat(findings(it)).isEmpty();
            assertThat(findings(it, kept)).containsExactly(new Finding.CutOff(50, 40, true));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_changed_together_with_the_tree_does_not_fit_its_head(TestDatabase database) {
        try (var it = sealedLedger(database)) {
            it.jdbc
                    .sql("update ledger_entry set payload = '{}' where position = 21")
                    .update();
            rebuildTree(it);
            assertThat(findings(it)).containsExactly(new Finding.Rewritten(21, 30, false));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_tree_rebuilt_and_signed_with_another_key_is_not_vouched_for(TestDatabase database) {
        try (var it = sealedLedger(database)) {
            var own = SignerKeys.parse(SignerKey.create("town/ledger"));
            it.jdbc
                    .sql("update ledger_entry set payload = '{}' where position = 21")
                    .update();
            sealAnew(it, own);
            it.jdbc
                    .sql("update seal_key set verifier = ?")
                    .param(own.verifiers().get(0).text())
                    .update();
            assertThat(findings(it)).containsExactly(new Finding.NotVouched(1, 50));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everything_rewritten_with_the_key_is_found_by_an_earlier_head(TestDatabase database) {
        try (var it = sealedLedger(database)) {
            var before = it.heads.of(20).orElseThrow();
            var after = it.heads.of(40).orElseThrow();
            it.jdbc
                    .sql("update ledger_entry set payload = '{}' where position = 21")
                    .update();
            sealAnew(it, it.keys);
            assertThat(findings(it)).isEmpty();
            assertThat(findings(it, before)).isEmpty();
            assertThat(findings(it, after, before)).containsExactly(new Finding.Rewritten(21, 40, true));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_head_that_was_touched_is_named(TestDatabase database) {
        try (var it = sealedLedger(database)) {
            it.jdbc
                    .sql("update seal_head set note = replace(note, 'sealed 2026', 'sealed 2025') where tree_size = 20")
                    .update();
            it.jdbc
                    .sql("update seal_head set note = 'nothing' where tree_size = 30")
                    .update();
            assertThat(findings(it)).containsExactly(new Finding.BadSignature(20, false), new Finding.BadHead(30));
            it.jdbc.sql("delete from seal_head").update();
            assertThat(findings(it)).containsExactly(new Finding.NeverSealed(50));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_key_that_took_over_is_trusted_by_whoever_knew_the_one_before(TestDatabase database) {
        try (var it = new SealFixture(database)) {
            it.sealer.adoptKeys();
            it.append("a", 3);
            it.seal();
            var next = SignerKeys.parse(SignerKey.create("town/ledger"));
            var both = new SignerKeys(
                    Stream.concat(it.keys.keys().stream(), next.keys().stream()).toList());
            it.sealer(both).adoptKeys();
            it.append("a", 3);
            it.sealer(both).seal();
            it.append("a", 3);
            it.sealer(next).seal();
            assertThat(findings(it)).isEmpty();

            var third = SignerKeys.parse(SignerKey.create("town/ledger"));
            it.sealer(third).adoptKeys();
            it.append("a", 3);
            it.sealer(third).seal();
            assertThat(findings(it)).containsExactly(new Finding.NotVouched(12, 15));
        }
    }

    private static void sealAnew(SealFixture it, SignerKeys keys) {
        var sizes = it.headSizes();
        it.jdbc.sql("delete from seal_tile").update();
        it.jdbc.sql("delete from seal_head").update();
        var rows = it.entries.after(0, 1_000);
        var tree = GrowingTree.load(it.tiles, 0);
        rows.forEach(entry -> {
            tree.append(Hash.of(new Leaf(entry).hash()));
            if (sizes.contains(entry.position())) {
                var head = new TreeHead(keys.origin(), tree.size(), tree.root(), SealFixture.NOW);
                it.heads.add(head, keys.sign(head.text()));
            }
        });
        tree.store(it.tiles);
    }

    private static void rebuildTree(SealFixture it) {
        it.jdbc.sql("delete from seal_tile").update();
        var tree = GrowingTree.load(it.tiles, 0);
        it.entries.after(0, 1_000).forEach(entry -> tree.append(Hash.of(new Leaf(entry).hash())));
        tree.store(it.tiles);
    }

    private static StoredLedger stored(SealFixture it) {
        return new StoredLedger(it.entries, it.tiles, it.heads);
    }

    private static List<Finding> findings(SealFixture it, SignedNote... earlier) {
        var findings = new ArrayList<Finding>();
        var verification = new Verification(it.keys.verifiers(), List.of(earlier), findings::add);
        stored(it).read(verification);
        assertThat(verification.end().findings()).isEqualTo(findings.size());
        return findings;
    }
}
