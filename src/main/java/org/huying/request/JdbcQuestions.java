package org.huying.request;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.Optional;
import org.huying.deadline.Clocks;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcQuestions implements Questions {

    private static final String WAITING_FOR_RESIDENT = "waitingForResident";

    private final JdbcClient jdbc;
    private final Requests requests;
    private final Clocks clocks;
    private final Ledger ledger;
    private final Clock clock;

    JdbcQuestions(JdbcClient jdbc, Requests requests, Clocks clocks, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.clocks = clocks;
        this.ledger = ledger;
        this.clock = clock;
    }

    void ask(String number, long messageId) {
        jdbc.sql("insert into question (request_number, message_id, asked_at) values (:number, :message, :now)")
                .param("number", number)
                .param("message", messageId)
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    @Override
    public void waits(String number, String instanceId) {
        ServiceRequest request = requests.lock(number);
        jdbc.sql("""
                        update question set instance_id = :instance, state_before = :state
                        where request_number = :number and closed_at is null
                        """)
                .param("number", number)
                .param("instance", instanceId)
                .param("state", request.state().name())
                .update();
        requests.moveTo(number, RequestState.WAITING_FOR_RESIDENT);
        request.leadUnit().ifPresent(unit -> clocks.pause(number, Clocks.Kind.HANDLING, unit, WAITING_FOR_RESIDENT));
    }

    @Override
    public void close(String number, String element, boolean answered) {
        ServiceRequest request = requests.lock(number);
        Open question = open(number).orElseThrow(() -> new IllegalStateException("no question is open"));
        jdbc.sql("update question set answered = :answered, closed_at = :now where id = :id")
                .param("id", question.id())
                .param("answered", answered)
                .param("now", clock.instant().atOffset(UTC))
                .update();
        requests.moveTo(number, question.stateBefore().orElse(RequestState.TO_DISPATCH));
        clocks.stop(number, Clocks.Kind.ANSWER, "");
        request.leadUnit().ifPresent(unit -> clocks.resume(number, Clocks.Kind.HANDLING, unit));
        ledger.append(number, Actor.SYSTEM, element, new MessageFact.Closed(question.id(), answered));
    }

    @Override
    public void drop(String number) {
        jdbc.sql(
                        "update question set answered = false, closed_at = :now where request_number = :number and closed_at is null")
                .param("number", number)
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    Optional<Open> open(String number) {
        return jdbc.sql("select * from question where request_number = :number and closed_at is null")
                .param("number", number)
                .query((row, index) -> new Open(
                        row.getLong("id"),
                        row.getLong("message_id"),
                        Optional.ofNullable(row.getString("instance_id")),
                        Optional.ofNullable(row.getString("state_before")).map(RequestState::valueOf)))
                .optional();
    }
}
