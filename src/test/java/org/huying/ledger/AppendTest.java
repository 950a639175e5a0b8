package org.huying.ledger;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Executors;
import org.huying.database.TestDatabase;
import org.huying.ledger.LedgerFixture.Noted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class AppendTest {

    @Fact.Kind(value = "test.worded", version = 3)
    private record Worded(String text) implements Fact {}

    private record Nameless() implements Fact {}

    @ParameterizedTest
    @EnumSource
    void an_entry_reads_back_as_it_was_appended(TestDatabase database) {
        try (var it = new LedgerFixture(database)) {
            it.transaction.executeWithoutResult(status -> it.ledger.append(
                    "2026-1", Actor.staff("zhang"), "request-loop:3:user_dispatch", new Worded("街灯 \n🌉")));

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
            it.append("a", 1);
            it.append("b", 2);
            it.append("a", 3);
            it.transaction.executeWithoutResult(status -> {
                it.ledger.append("c", Actor.RESIDENT, "", new Noted(4));
                it.ledger.append("a", Actor.RESIDENT, "", new Noted(5));
                it.ledger.append("c", Actor.RESIDENT, "", new Noted(6));
            });
            assertThat(it.seqs("a")).containsExactly(1L, 2L, 3L);
            assertThat(it.seqs("b")).containsExactly(1L);
            assertThat(it.seqs("c")).containsExactly(1L, 2L);
            it.numberAll();
            assertThat(it.queries.after(0, 10))
                    .filteredOn(entry -> entry.requestNumber().equals("c"))
                    .extracting(LedgerEntry::payload)
                    .containsExactly("{\"number\":4}", "{\"number\":6}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_transaction_within_keeps_what_it_appended_whatever_becomes_of_the_other(TestDatabase database) {
        try (var it = new LedgerFixture(database)) {
            var within = new TransactionTemplate(it.transactions);
            within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            it.transaction.executeWithoutResult(outer -> {
                it.ledger.append("outer", Actor.SYSTEM, "", new Noted(1));
                within.executeWithoutResult(inner -> it.ledger.append("inner", Actor.SYSTEM, "", new Noted(2)));
                it.ledger.append("outer", Actor.SYSTEM, "", new Noted(3));
                outer.setRollbackOnly();
            });
            assertThat(it.seqs("inner")).containsExactly(1L);
            assertThat(it.seqs("outer")).isEmpty();
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
            it.append("a", 3);
            assertThat(it.seqs("a")).containsExactly(1L, 2L);
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
            assertThatThrownBy(() -> it.transaction.executeWithoutResult(
                            status -> it.ledger.append("a", Actor.SYSTEM, "", new Worded("x".repeat(9000)))))
                    .isInstanceOf(DataIntegrityViolationException.class);
            assertThatThrownBy(() -> it.transaction.executeWithoutResult(
                            status -> it.ledger.append("a", Actor.SYSTEM, "", new Nameless())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("@Fact.Kind");
            assertThat(it.queries.ofRequest("a")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void many_entries_of_one_transaction_go_on_where_the_last_statement_ended(TestDatabase database) {
        try (var it = new LedgerFixture(database)) {
            it.append("a", 1);
            it.transaction.executeWithoutResult(status -> {
                for (int n = 2; n <= 121; n++) {
                    it.ledger.append(n % 3 == 0 ? "b" : "a", Actor.SYSTEM, "", new Noted(n));
                }
            });
            assertThat(it.seqs("a"))
                    .hasSize(81)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .endsWith(81L);
            assertThat(it.seqs("b"))
                    .hasSize(40)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .endsWith(40L);
            List.of("a", "b").forEach(stream -> assertThat(it.queries.ofRequest(stream))
                    .as("ids rise with seq")
                    .extracting(LedgerEntry::id)
                    .isSorted());
        }
    }

    /** The unique key lets one of two pass and waits for it. */
    @ParameterizedTest
    @EnumSource
    void a_seq_is_never_given_twice_even_if_the_lock_was_forgotten(TestDatabase database) throws Exception {
        try (var it = new LedgerFixture(database);
                var other = it.source.getConnection()) {
            it.append("a", 1);
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.executeUpdate("""
                        insert into ledger_entry (request_number, seq, kind, version, actor, at_ms, element, payload)
                        values ('a', 2, 'test.noted', 1, 'system', 0, '', '{}')
                        """);
            }
            var thread = Executors.newSingleThreadExecutor();
            var second = thread.submit(() -> it.append("a", 3));
            Thread.sleep(300);
            other.commit();
            thread.shutdown();

            assertThatThrownBy(() -> second.get(10, SECONDS)).hasCauseInstanceOf(DuplicateKeyException.class);
            assertThat(it.seqs("a")).containsExactly(1L, 2L);
        }
    }
}
