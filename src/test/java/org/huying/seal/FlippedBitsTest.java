package org.huying.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.huying.database.TestDatabase;
import org.huying.problem.Refusal;
import org.huying.seal.Verdict.FileHolds;
import org.huying.seal.Verdict.PlaceHolds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every bit of what a resident keeps counts: with any of them flipped it proves nothing. What differs little from a file
 * that was tried bit by bit is tried with one bit of each byte.
 */
class FlippedBitsTest {

    private final SealFixture it = new SealFixture(TestDatabase.H2);
    private final ProofInHand hand = ProofInHand.in(it);
    private final LedgerCheck check = hand.check();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void of_the_file_with_the_receipt() {
        String file = ProofInHand.text(hand.proof());
        assertThat(check.file(file)).isInstanceOf(FileHolds.class);
        everyFlippedBitIsRefused(file, check::file);
    }

    @Test
    void of_the_file_without_the_receipt() {
        String file = ProofInHand.text(hand.withoutReceipt());
        assertThat(check.file(file)).isInstanceOf(FileHolds.class);
        aFlippedBitOfEachByteIsRefused(file, check::file);
    }

    @Test
    void of_the_file_checked_without_the_ledger() {
        String file = ProofInHand.text(hand.proof());
        aFlippedBitOfEachByteIsRefused(file, flipped -> {
            var proof = ProofText.read(flipped)
                    .orElseThrow(() -> Refusal.of(Refusal.Status.UNPROCESSABLE, "proof-unreadable"));
            return new ProofAlone(proof, it.keys.verifiers())
                    .fault()
                    .<Verdict>map(Function.identity())
                    .orElse(new FileHolds(proof, "", ""));
        });
    }

    @Test
    void of_the_printed_digest() {
        var step = hand.proof().steps().get(0);
        String position = String.valueOf(step.position());
        assertThat(check.place(position, step.leaf(), Optional.empty())).isInstanceOf(PlaceHolds.class);
        everyFlippedBitIsRefused(step.leaf(), flipped -> check.place(position, flipped, Optional.empty()));
    }

    private static void everyFlippedBitIsRefused(String text, Function<String, Verdict> check) {
        flippedAreRefused(text, 1, check);
    }

    private static void aFlippedBitOfEachByteIsRefused(String text, Function<String, Verdict> check) {
        flippedAreRefused(text, 9, check);
    }

    private static void flippedAreRefused(String text, int step, Function<String, Verdict> check) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < bytes.length * 8; bit += step) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            String flipped = new String(bytes, StandardCharsets.UTF_8);
            assertThat(holds(flipped, check)).as("bit %d: %s", bit, flipped).isFalse();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    private static boolean holds(String text, Function<String, Verdict> check) {
        try {
            return !(check.apply(text) instanceof Verdict.Refuted);
        } catch (Refusal unreadable) {
            return false;
        }
    }
}
