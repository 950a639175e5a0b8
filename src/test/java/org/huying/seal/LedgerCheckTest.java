package org.huying.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import org.huying.database.TestDatabase;
import org.huying.problem.Refusal;
import org.huying.seal.Verdict.Fault;
import org.huying.seal.Verdict.FileHolds;
import org.huying.seal.Verdict.PlaceHolds;
import org.huying.seal.Verdict.Refuted;
import org.huying.seal.note.SignerKey;
import org.huying.seal.note.SignerKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a proof says against the ledger as it is now, and whose fault it is when they differ. */
class LedgerCheckTest {

    @ParameterizedTest
    @EnumSource
    void a_proof_holds_for_ever_while_the_ledger_grows(TestDatabase database) {
        on(database, hand -> {
            String file = ProofInHand.text(hand.proof());
            hand.it().append("HY26110000023", 40);
            hand.it().seal();

            var verdict = (FileHolds) hand.check().file(file);
            assertThat(verdict.ledger()).isEqualTo("town/ledger");
            assertThat(verdict.proof().steps()).hasSize(3);
        });
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_changed_in_the_tables_is_the_ledgers_fault(TestDatabase database) {
        on(database, hand -> {
            String file = ProofInHand.text(hand.proof());
            var first = hand.proof().steps().get(0);
            hand.it()
                    .jdbc
                    .sql("update ledger_entry set payload = '{}' where position = ?")
                    .param(first.position())
                    .update();

            var changed = new Refuted(Fault.ENTRY_CHANGED, first.position());
            assertThat(hand.check().file(file)).isEqualTo(changed);
            assertThat(hand.check().place(String.valueOf(first.position()), first.leaf(), Optional.empty()))
                    .isEqualTo(changed);
            assertThatThrownBy(hand::proof).hasMessage("request-not-as-sealed");
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_rewriting_of_everything_with_the_key_is_seen_by_the_proof_that_was_kept(TestDatabase database) {
        on(database, hand -> {
            String file = ProofInHand.text(hand.proof());
            var it = hand.it();
            it.jdbc
                    .sql("update ledger_entry set payload = '{}' where position = ?")
                    .param(hand.first().position())
                    .update();
            it.jdbc.sql("delete from seal_head").update();
            it.jdbc.sql("delete from seal_tile").update();
            it.clock.advance(java.time.Duration.ofDays(1));
            it.seal();

            assertThat(hand.check().file(file)).isEqualTo(Refuted.of(Fault.HEAD_NOT_PUBLISHED));
        });
    }

    @Test
    void the_number_must_be_that_of_the_entry() {
        on(TestDatabase.H2, hand -> {
            var proof = hand.withoutReceipt();
            var other = new RequestProof("HY26110000015", proof.head(), Optional.empty(), proof.steps());
            long position = proof.steps().get(0).position();
            String leaf = proof.steps().get(0).leaf();
            assertThat(hand.check().file(ProofInHand.text(other))).isEqualTo(new Refuted(Fault.NUMBER, position));
            assertThat(hand.check().place("" + position, leaf, Optional.of("HY26110000015")))
                    .isEqualTo(new Refuted(Fault.NUMBER, position));
            assertThat(hand.check().place("" + position, leaf, Optional.of("hy2611-000002-3")))
                    .isInstanceOf(PlaceHolds.class);
        });
    }

    @Test
    void a_step_cannot_be_left_out_or_moved() {
        on(TestDatabase.H2, hand -> {
            var proof = hand.proof();
            var gap = new ArrayList<>(proof.steps());
            gap.remove(1);
            assertThat(refuted(hand, new RequestProof(proof.number(), proof.head(), proof.receipt(), gap)))
                    .isEqualTo(Fault.STEPS);
            var swapped = new ArrayList<>(proof.steps());
            swapped.add(swapped.remove(1));
            assertThat(refuted(hand, new RequestProof(proof.number(), proof.head(), proof.receipt(), swapped)))
                    .isEqualTo(Fault.STEPS);
        });
    }

    @Test
    void another_ledgers_proof_and_another_key_are_told_apart() {
        on(TestDatabase.H2, hand -> {
            assertThat(refuted(hand, signedBy("elsewhere/ledger", hand))).isEqualTo(Fault.OTHER_LEDGER);
            assertThat(refuted(hand, signedBy("town/ledger", hand))).isEqualTo(Fault.SIGNATURE);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{}", "[]", "null", "7", "{\"number\":\"HY26110000023\"}", "[[[[[[[[[[[[[[[[[["})
    void what_is_no_proof_is_not_called_a_false_one(String garbage) {
        on(TestDatabase.H2, hand -> assertThatThrownBy(() -> hand.check().file(garbage))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("proof-unreadable")));
    }

    @Test
    void a_place_is_read_as_people_copy_it_and_what_is_none_is_named() {
        on(TestDatabase.H2, hand -> {
            var step = hand.proof().steps().get(0);
            String inCode = step.leaf().replace('+', '-').replace('/', '_').replace("=", "");
            assertThat(hand.check().place(" " + step.position() + " ", " " + inCode + "\n", Optional.of("")))
                    .isInstanceOf(PlaceHolds.class);
            assertThat(hand.check().place("999", step.leaf(), Optional.empty()))
                    .isEqualTo(new Refuted(Fault.NOT_SEALED, 999));
            assertThat(hand.check().place("1", step.leaf(), Optional.empty())).isEqualTo(new Refuted(Fault.DIGEST, 1));
            assertThatThrownBy(() -> hand.check().place("0", "abc", Optional.empty()))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                                    refusal.fields().keySet())
                            .containsExactlyInAnyOrder("position", "digest"));
        });
    }

    private static void on(TestDatabase database, Consumer<ProofInHand> test) {
        try (var it = new SealFixture(database)) {
            test.accept(ProofInHand.in(it));
        }
    }

    private static Fault refuted(ProofInHand hand, RequestProof proof) {
        return ((Refuted) hand.check().file(ProofInHand.text(proof))).fault();
    }

    /** The same entries, sealed by somebody else. */
    private static RequestProof signedBy(String name, ProofInHand hand) {
        var proof = hand.proof();
        var keys = SignerKeys.parse(SignerKey.create(name));
        var text = proof.head().note().replaceFirst("town/ledger", name).replaceFirst("(?s)\n\n.*", "\n");
        var head = new SealQueries.Head(
                proof.head().size(),
                proof.head().root(),
                proof.head().at(),
                keys.sign(text).print());
        return new RequestProof(proof.number(), head, proof.receipt(), proof.steps());
    }
}
