package org.huying.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.huying.commandline.CommandsForTests;
import org.huying.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;

/** What an administrator exports and an auditor verifies. */
class VerifyLedgerCommandTest {

    @TempDir
    private Path folder;

    private final SealFixture it = new SealFixture(TestDatabase.H2);
    private final StringWriter out = new StringWriter();
    private String key = "";
    private Path export = Path.of("");

    @BeforeEach
    void an_export() {
        it.sealer.adoptKeys();
        it.append("a", 40);
        it.seal();
        it.append("街道-1", 3);
        it.seal();
        it.append("b", 2);
        key = it.keys.verifiers().get(0).text();
        export = folder.resolve("ledger.jsonl");
        assertThat(run("export-ledger", export.toString())).isZero();
    }

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void an_export_is_sound_and_says_what_is_not_sealed_yet() {
        assertThat(run("verify-ledger", export.toString(), "--key", key)).isZero();
        assertThat(out.toString())
                .contains(
                        "46 entries and 2 heads were verified",
                        "The last 2 entries are not sealed yet",
                        "All is as it was");
    }

    @Test
    void the_database_is_verified_in_the_same_way() {
        assertThat(run("verify-ledger", "--database", "--key", key)).isZero();
        assertThat(out.toString()).contains("46 entries and 2 heads were verified");
    }

    @Test
    void without_a_key_the_reader_is_told_what_was_believed() {
        assertThat(run("verify-ledger", export.toString())).isZero();
        assertThat(out.toString()).contains("No key was given");
    }

    @Test
    void an_entry_that_was_taken_out_of_an_export_or_changed_there_is_found() throws IOException {
        var lines = Files.readAllLines(export);
        int sealed = lines.size() - 2;
        for (int line = 1; line < sealed; line++) {
            if (lines.get(line).startsWith("{\"position\"")) {
                var shorter = new ArrayList<>(lines);
                shorter.remove(line);
                assertFound(shorter);
                var changed = new ArrayList<>(lines);
                changed.set(line, lines.get(line).replace("\"payload\":\"{", "\"payload\":\"{ "));
                assertFound(changed);
            }
        }
    }

    private void assertFound(List<String> lines) throws IOException {
        Files.write(export, lines);
        assertThat(run("verify-ledger", export.toString(), "--key", key)).isEqualTo(1);
        assertThat(out.toString()).contains("Position ");
    }

    @Test
    void a_changed_entry_is_named_in_the_readers_language() throws IOException {
        Files.writeString(export, Files.readString(export).replace("{\\\"number\\\":7}", "{\\\"number\\\":8}"));
        assertThat(run("verify-ledger", export.toString(), "--key", key)).isEqualTo(1);
        assertThat(out.toString()).contains("Position 9: entry 8 of request a is not the one that was sealed.");
    }

    @Test
    void an_earlier_head_is_compared() throws IOException {
        var kept = folder.resolve("heads.txt");
        Files.writeString(
                kept,
                it.heads.of(41).orElseThrow().print()
                        + it.heads.of(44).orElseThrow().print());
        assertThat(run("verify-ledger", export.toString(), "--key", key, "--heads", kept.toString()))
                .isZero();
        assertThat(out.toString()).contains("2 earlier heads compared");
    }

    @Test
    void what_is_no_export_or_no_key_is_said() throws IOException {
        Files.writeString(export, Files.readString(export).substring(0, 2_000));
        assertThat(run("verify-ledger", export.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("cannot be read: this is no export of a ledger, or not a whole one");
        assertThat(run("verify-ledger", export.toString(), "--key", "a+b+c")).isEqualTo(2);
        assertThat(run("verify-ledger")).isEqualTo(2);
        assertThat(run("verify-ledger", export.toString(), "--database")).isEqualTo(2);
    }

    @Test
    void a_file_that_is_not_there_is_no_broken_ledger() {
        assertThat(run("verify-ledger", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(out.toString()).contains("There is no file").doesNotContain("no export");
        assertThat(run("verify-ledger", folder.toString())).isEqualTo(2);
        assertThat(out.toString()).contains("cannot be opened");
    }

    @Test
    void entries_behind_a_gap_are_not_called_unsealed() throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(export));
        lines.removeIf(line -> line.startsWith("{\"position\":8,"));
        Files.write(export, lines);
        assertThat(run("verify-ledger", export.toString(), "--key", key)).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "Position 8 to 8: the entries are gone",
                        "No signed head that is here covers the last 2 entries")
                .doesNotContain("not sealed yet");

        lines.removeIf(line -> line.startsWith("{\"position\":45,") || line.startsWith("{\"position\":46,"));
        Files.write(export, lines);
        assertThat(run("verify-ledger", export.toString(), "--key", key)).isEqualTo(1);
        assertThat(out.toString()).contains("Position 8 to 8").doesNotContain("covers the last");
    }

    @Test
    void an_export_overwrites_nothing() {
        assertThat(run("export-ledger", export.toString())).isEqualTo(1);
    }

    @Test
    void a_key_is_made_once_and_only_its_owner_can_read_it() throws IOException {
        var file = folder.resolve("ledger.key");
        assertThat(run("ledger-key", "create", file.toString(), "--name", "town.example/ledger"))
                .isZero();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(out.toString()).contains("town.example/ledger+").doesNotContain("PRIVATE");
        assertThat(SealKeyFile.configured(file.toString()).origin()).isEqualTo("town.example/ledger");
        assertThat(run("ledger-key", "create", file.toString(), "--name", "town.example/ledger"))
                .isEqualTo(1);
        assertThat(run("ledger-key", "create", file + "2", "--name", "two words"))
                .isEqualTo(1);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        return CommandsForTests.run(
                messages -> List.of(
                        new VerifyLedgerCommand(new One<>(stored()), messages),
                        new ExportLedgerCommand(stored(), messages),
                        new LedgerKeyCommand(messages)),
                "seal",
                new PrintWriter(out, true),
                arguments);
    }

    private StoredLedger stored() {
        return new StoredLedger(it.entries, it.tiles, it.heads);
    }

    private record One<T>(T bean) implements ObjectProvider<T> {
        @Override
        public T getObject() {
            return bean;
        }
    }
}
