package org.huying.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.huying.database.TestDatabase;
import org.huying.ledger.LedgerEntry;
import org.huying.seal.note.SignedNote;
import org.huying.seal.note.TreeHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class DailyHeadTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void one_head_is_given_out_a_day_whatever_number_of_nodes_asks(TestDatabase database) {
        try (var it = sealed(database)) {
            IntStream.range(0, 8).parallel().forEach(node -> heads(it).give(DAY));
            heads(it).give(DAY);
            assertThat(givenOut(it)).singleElement().satisfies(entry -> assertThat(entry.payload())
                    .isEqualTo("{\"day\":\"2026-11-25\",\"size\":3}"));

            it.numbering.numberAll();
            it.seal();
            heads(it).give(DAY.plusDays(1));
            assertThat(givenOut(it)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_folder_gets_a_file_for_each_day_and_what_is_there_is_never_overwritten(TestDatabase database)
            throws IOException {
        try (var it = sealed(database)) {
            Path sub = folder.resolve("heads");
            heads(it).give(DAY);
            new HeadsFolder(heads(it), sub.toString()).fill(DAY);
            Path first = sub.resolve("ledger-head-2026-11-25.txt");
            var note = SignedNote.parse(Files.readString(first));
            assertThat(TreeHead.parse(note.text()).size()).isEqualTo(3);
            assertThat(note.isSignedBy(it.keys.verifiers().get(0))).isTrue();

            Files.writeString(first, "kept");
            it.clock.advance(Duration.ofDays(1));
            it.append("a", 1);
            it.seal();
            heads(it).give(DAY.plusDays(1));
            new HeadsFolder(heads(it), sub.toString()).fill(DAY.plusDays(1));
            assertThat(first).hasContent("kept");
            try (var files = Files.list(sub)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrder("ledger-head-2026-11-25.txt", "ledger-head-2026-11-26.txt");
            }
        }
    }

    @Test
    void a_folder_that_cannot_be_written_breaks_nothing_and_none_is_needed() throws IOException {
        try (var it = sealed(TestDatabase.H2)) {
            heads(it).give(DAY);
            Path file = Files.writeString(folder.resolve("file"), "x");
            new HeadsFolder(heads(it), file.toString()).fill(DAY);
            new HeadsFolder(heads(it), "").fill(DAY);
            assertThat(file).hasContent("x");
        }
    }

    @Test
    void a_ledger_without_a_head_gives_none_out() {
        try (var it = new SealFixture(TestDatabase.H2)) {
            it.append("a", 1);
            heads(it).give(DAY);
            assertThat(givenOut(it)).isEmpty();
        }
    }

    private static SealFixture sealed(TestDatabase database) {
        var it = new SealFixture(database);
        it.append("a", 3);
        it.seal();
        return it;
    }

    private static DailyHeads heads(SealFixture it) {
        return new DailyHeads(
                it.heads, new SealLock(it.jdbc, new JdbcTemplate(it.source)), it.ledger, it.jdbc, it.transactions);
    }

    private static List<LedgerEntry> givenOut(SealFixture it) {
        return it.entries.ofRequest(Sealer.STREAM).stream()
                .filter(entry -> entry.kind().equals("ledger.head-given-out"))
                .toList();
    }
}
