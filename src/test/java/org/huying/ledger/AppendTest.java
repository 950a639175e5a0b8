package org.huying.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.huying.database.TestDatabase;
import org.huying.ledger.LedgerFixture.Noted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

class AppendTest {

    @Fact.Kind(value = "test.worded", version = 3)
    private record Worded(String text) implements Fact {}

    private record Nameless() implements Fact {}

    @ParameterizedTest
    @EnumSource
    void an_entry_reads_back_as_it_was_appended(TestDatabase database) {
        try (var it = new LedgerFixture(database)) {
            var seq = it.inTransaction(() -> it.ledger.append(
                    "2026-1", Actor.staff("zhang"), "request-loop:3:user_dispatch", new Worded("街灯 \n🌉")));

            assertThat(seq).isEqualTo(1);
            assertThat(it.queries.ofRequest("2026-1"))
                    .singleElement()
                    .usingRecursiveComparison()
                    .ignoringFields("id")
                    .isEqualTo(new LedgerEntry(
                            0,
                            0,
                            "2026-1",
                            1,
                            "test.worded",
                            3,
                            "staff:zhang",
                            LedgerFixture.NOW,
                            "request-loop:3:user_dispatch",
                            "{\"text\":\"街灯 \\n🌉\"}"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_request_counts_its_own_seq(TestDatabase database) {
        try (var it = new LedgerFixture(database)) {
            assertThat(it.append("a", 1)).isEqualTo(1);
            assertThat(it.append("b", 2)).isEqualTo(1);
            assertThat(it.append("a", 3)).isEqualTo(2);
            long second = it.inTransaction(() -> {
                it.ledger.append("c", Actor.RESIDENT, "", new Noted(4));
                return it.ledger.append("c", Actor.RESIDENT, "", new Noted(5));
            });
            assertThat(second).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_rolled_back_leaves_no_gap(TestDatabase database) {
        try (var it = new LedgerFixture(database)) {
            it.append("a", 1);
            it.transaction.executeWithoutResult(status -> {
                it.ledger.append("a", Actor.SYSTEM, "", new Noted(2));
                status.setRollbackOnly();
            });
            assertThat(it.append("a", 3)).isEqualTo(2);
            it.numberAll();
            assertThat(it.queries.after(0, 10))
                    .extracting(LedgerEntry::position)
                    .containsExactly(1L, 2L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void outside_a_transaction_nothing_is_appended(TestDatabase database) {
        try (var it = new LedgerFixture(database)) {
            assertThatThrownBy(() -> it.ledger.append("a", Actor.SYSTEM, "", new Noted(1)))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(it.queries.ofRequest("a")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_fact_that_does_not_fit_is_refused_as_a_whole(TestDatabase database) {
        try (var it = new LedgerFixture(database)) {
            assertThatThrownBy(() -> it.inTransaction(
                            () -> it.ledger.append("a", Actor.SYSTEM, "", new Worded("x".repeat(9000)))))
                    .isInstanceOf(DataIntegrityViolationException.class);
            assertThatThrownBy(() -> it.inTransaction(() -> it.ledger.append("a", Actor.SYSTEM, "", new Nameless())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("@Fact.Kind");
            assertThat(it.queries.ofRequest("a")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_seq_is_never_given_twice_even_if_the_lock_was_forgotten(TestDatabase database) {
        try (var it = new LedgerFixture(database)) {
            it.append("a", 1);
            assertThatThrownBy(() -> it.jdbc.sql("""
                                    insert into ledger_entry
                                        (request_number, seq, kind, version, actor, at_ms, element, payload)
                                    values ('a', 1, 'test.noted', 1, 'system', 0, '', '{}')
                                    """).update()).isInstanceOf(DuplicateKeyException.class);
        }
    }
}
