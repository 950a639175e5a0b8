package org.huying.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.huying.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The vectors were computed by another program (ten lines of Python), not by this one. */
class LeafTest {

    record Vector(
            long position,
            String requestNumber,
            long seq,
            String kind,
            int version,
            String actor,
            long atMs,
            String element,
            String payload,
            String encoding,
            String hash) {

        LedgerEntry entry() {
            return new LedgerEntry(
                    1,
                    position,
                    requestNumber,
                    seq,
                    kind,
                    version,
                    actor,
                    Instant.ofEpochMilli(atMs),
                    element,
                    payload);
        }
    }

    @Test
    void every_vector_is_encoded_and_hashed_as_fixed() throws IOException {
        for (var vector : vectors()) {
            assertLeaf(vector, vector.entry());
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_vector_is_the_same_after_its_way_through_the_database(TestDatabase database) throws IOException {
        try (var it = new LedgerFixture(database)) {
            for (var vector : vectors()) {
                it.jdbc
                        .sql("""
                                insert into ledger_entry
                                    (position, request_number, seq, kind, version, actor, at_ms, element, payload)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                                """)
                        .params(
                                vector.position(),
                                vector.requestNumber(),
                                vector.seq(),
                                vector.kind(),
                                vector.version(),
                                vector.actor(),
                                vector.atMs(),
                                vector.element(),
                                vector.payload())
                        .update();
                assertLeaf(vector, it.queries.after(vector.position() - 1, 1).get(0));
            }
        }
    }

    @Test
    void an_entry_without_a_position_is_no_leaf() {
        var entry = new LedgerEntry(1, 0, "a", 1, "test.noted", 1, "system", Instant.EPOCH, "", "{}");
        assertThatThrownBy(() -> new Leaf(entry)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertLeaf(Vector vector, LedgerEntry entry) {
        assertThat(HexFormat.of().formatHex(new Leaf(entry).encoding())).isEqualTo(vector.encoding());
        assertThat(HexFormat.of().formatHex(new Leaf(entry).hash())).isEqualTo(vector.hash());
    }

    private static List<Vector> vectors() throws IOException {
        try (var file = LeafTest.class.getResourceAsStream("/ledger/leaf-vectors.json")) {
            return new ObjectMapper().readValue(file, new TypeReference<>() {});
        }
    }
}
