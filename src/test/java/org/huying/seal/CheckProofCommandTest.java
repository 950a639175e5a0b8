package org.huying.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huying.commandline.CommandsForTests;
import org.huying.database.TestDatabase;
import org.huying.seal.note.SignerKey;
import org.huying.seal.note.SignerKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a resident, or whoever the resident shows the file, checks on a computer of the own. */
class CheckProofCommandTest {

    @TempDir
    private Path folder;

    private final SealFixture it = new SealFixture(TestDatabase.H2);
    private final StringWriter out = new StringWriter();
    private String key = "";
    private Path file = Path.of("");

    @BeforeEach
    void a_proof() throws IOException {
        var hand = ProofInHand.in(it);
        key = it.keys.verifiers().get(0).text();
        file = Files.writeString(folder.resolve("proof.json"), ProofInHand.text(hand.proof()));
    }

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void it_holds_for_whoever_trusts_the_key_and_shows_the_head_to_compare() {
        assertThat(run("check-proof", file.toString(), "--key", key)).isZero();
        assertThat(out.toString())
                .contains("3 steps of request HY26110000023", "“town/ledger” signed at 2026-11-25", "— town/ledger ");
    }

    @Test
    void another_key_a_changed_file_and_no_proof_are_told_apart() throws IOException {
        var other = SignerKeys.parse(SignerKey.create("town/ledger"))
                .verifiers()
                .get(0)
                .text();
        assertThat(run("check-proof", file.toString(), "--key", other)).isEqualTo(1);
        assertThat(out.toString()).contains("no valid signature");

        Files.writeString(file, Files.readString(file).replace("\"resident\"", "\"system\""));
        assertThat(run("check-proof", file.toString(), "--key", key)).isEqualTo(1);
        assertThat(out.toString()).contains("not the one that was sealed");

        Files.writeString(file, "x");
        assertThat(run("check-proof", file.toString(), "--key", key)).isEqualTo(1);
        assertThat(out.toString()).contains("not a whole proof file");

        assertThat(run("check-proof", folder.resolve("none").toString(), "--key", key))
                .isEqualTo(2);
        assertThat(out.toString()).contains("There is no file").doesNotContain("whole proof");
        assertThat(run("check-proof", folder.toString(), "--key", key)).isEqualTo(2);
        assertThat(out.toString()).contains("cannot be opened");

        assertThat(run("check-proof", file.toString(), "--key", "a+b+c")).isEqualTo(2);
        assertThat(run("check-proof", file.toString())).isEqualTo(2);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        return CommandsForTests.run(
                messages -> List.of(new CheckProofCommand(messages)), "seal", new PrintWriter(out, true), arguments);
    }
}
