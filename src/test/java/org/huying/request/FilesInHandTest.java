package org.huying.request;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.huying.database.TestDatabase;
import org.huying.ledger.Actor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file in hand is what its row says, whatever the transaction does to it. */
class FilesInHandTest {

    @ParameterizedTest
    @EnumSource
    void each_change_is_in_hand_and_then_in_the_row(TestDatabase database) {
        with(database, (storage, requests) -> {
            String number = filed(storage, requests);
            requests.lock(number);
            List<Runnable> changes = List.of(
                    () -> requests.boundTo(number, "instance"),
                    () -> requests.classify(number, Nature.COMPLAINT, Urgency.URGENT),
                    () -> requests.reclassify(number, Optional.of("ROAD-LIGHT-OUT"), Optional.empty()),
                    () -> requests.reclassify(number, Optional.empty(), Optional.of(Nature.HELP)),
                    () -> requests.leadBy(number, "DEPT-ROADS"),
                    () -> requests.moveTo(number, RequestState.IN_HANDLING),
                    () -> requests.moveTo(number, RequestState.CLOSED),
                    () -> requests.nextRound(number, 2),
                    () -> storage.bean(ContactVault.class)
                            .correct(
                                    number,
                                    new Contact(Optional.of("王小明"), Optional.empty(), Optional.empty()),
                                    Actor.RESIDENT));
            for (Runnable change : changes) {
                ServiceRequest before = asStored(storage, number);
                change.run();
                ServiceRequest inHand = requests.lock(number);
                assertThat(storage.bean(ServiceRequests.class).get(number)).isEqualTo(inHand);
                storage.bean(FilesInHand.class).putAllAway();
                assertThat(asStored(storage, number)).isNotEqualTo(before).isEqualTo(inHand);
                assertThat(requests.lock(number)).isEqualTo(inHand);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void what_waits_to_be_written_is_not_lost_when_the_request_is_looked_up_by_its_task(TestDatabase database) {
        with(database, (storage, requests) -> {
            String number = filed(storage, requests);
            storage.jdbc
                    .sql("""
                            insert into work_item (id, request_number, instance_id, process, element, role, unit, created_at)
                            values ('task', ?, 'instance', 'loop', 'user_dispatch', 'dispatcher', 'TOWN', ?)
                            """)
                    .param(number)
                    .param(RequestStorage.NOW.atOffset(UTC))
                    .update();
            requests.leadBy(number, "DEPT-ROADS");

            assertThat(requests.lockOfTask("task").orElseThrow().leadUnit()).contains("DEPT-ROADS");
            assertThat(requests.lockOfTask("no task")).isEmpty();
            storage.bean(FilesInHand.class).putAllAway();
            assertThat(asStored(storage, number).leadUnit()).contains("DEPT-ROADS");
        });
    }

    @ParameterizedTest
    @EnumSource
    void what_follows_another_is_read_again(TestDatabase database) {
        with(database, (storage, requests) -> {
            String first = filed(storage, requests);
            String second = filed(storage, requests);
            String third = filed(storage, requests);
            requests.join(third, second);
            requests.lock(third);

            requests.join(second, first);

            assertThat(requests.lock(third).joinedTo()).contains(first);
            assertThat(requests.lock(second).joinedTo()).contains(first);
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_next_transaction_reads_what_others_did(TestDatabase database) {
        with(database, (storage, requests) -> {
            String number = filed(storage, requests);
            storage.jdbc
                    .sql("update request set lead_unit = 'DEPT-URBAN' where number = ?")
                    .param(number)
                    .update();
            assertThat(requests.lock(number).leadUnit()).as("in hand").isEmpty();
            storage.bean(FilesInHand.class).putAllAway();
            assertThat(requests.lock(number).leadUnit()).contains("DEPT-URBAN");
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_row_is_written_when_the_transaction_commits_and_not_when_it_does_not(TestDatabase database) {
        opened(database, storage -> {
            Requests requests = storage.bean(Requests.class);
            String number = storage.transaction.execute(status -> filed(storage, requests));
            storage.transaction.executeWithoutResult(status -> {
                requests.leadBy(number, "DEPT-ROADS");
                requests.moveTo(number, RequestState.IN_HANDLING);
            });
            assertThat(asStored(storage, number).leadUnit()).contains("DEPT-ROADS");
            assertThat(asStored(storage, number).state()).isEqualTo(RequestState.IN_HANDLING);

            storage.transaction.executeWithoutResult(status -> {
                requests.moveTo(number, RequestState.CLOSED);
                status.setRollbackOnly();
            });
            assertThat(asStored(storage, number).state()).isEqualTo(RequestState.IN_HANDLING);
        });
    }

    /** In one transaction. */
    private static void with(TestDatabase database, BiConsumer<RequestStorage, Requests> test) {
        opened(
                database,
                storage -> storage.transaction.executeWithoutResult(
                        status -> test.accept(storage, storage.bean(Requests.class))));
    }

    private static void opened(TestDatabase database, Consumer<RequestStorage> test) {
        try (HikariDataSource source = database.create();
                var storage = new RequestStorage(source, ContactKeys.create())) {
            test.accept(storage);
        }
    }

    private static String filed(RequestStorage storage, Requests requests) {
        String number = storage.bean(RequestNumbers.class).next();
        requests.file(new NewFile(
                number,
                Channel.PAGE,
                Optional.empty(),
                "lamp",
                "The lamp is out.",
                new Place(
                        Optional.of(new Place.Point(29.65, 91.1)),
                        Optional.of("at the gate"),
                        Optional.empty(),
                        Optional.of("RX-0101")),
                Optional.of("RX-01"),
                false,
                true,
                "digest",
                "salt",
                Instant.parse("2026-11-23T01:02:03.123456789Z"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        assertThat(requests.lock(number)).isEqualTo(asStored(storage, number));
        return number;
    }

    private static ServiceRequest asStored(RequestStorage storage, String number) {
        return storage.jdbc
                .sql("select * from request where number = ?")
                .param(number)
                .query(ServiceRequestRow::read)
                .single();
    }
}
