package org.huying.retention;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.List;
import org.huying.evaluation.Evaluating;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.request.PersonalData;
import org.huying.request.RequestState;
import org.huying.request.Requests;
import org.huying.request.ServiceRequest;
import org.huying.retention.Retention.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One request under its lock: looks again whether it is due, erases, and says so in the ledger. */
@Component
class Erasing {

    private final DueErasures due;
    private final Requests requests;
    private final PersonalData data;
    private final Periods periods;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Erasing(
            DueErasures due,
            Requests requests,
            PersonalData data,
            Periods periods,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.due = due;
        this.requests = requests;
        this.data = data;
        this.periods = periods;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    void ask(String number) {
        ServiceRequest request = requests.lock(number);
        if (reached(number) == Stage.WORDS || isAsked(number)) {
            return;
        }
        jdbc.sql("insert into erasure_ask (request_number, asked_at) values (:number, :now)")
                .param("number", number)
                .param("now", clock.instant().atOffset(UTC))
                .update();
        ledger.append(number, Actor.RESIDENT, "", new RetentionFact.Asked());
        advance(request, Stage.CONTACT, "resident", Actor.RESIDENT);
    }

    /** Nothing, if somebody was faster or it was reopened meanwhile. */
    @Transactional
    Outcome erase(String number, Actor by) {
        ServiceRequest request = requests.lock(number);
        if (!due.hasEndedForGood(number)) {
            return Outcome.NOTHING;
        }
        boolean asked = isAsked(number) && cannotBeReopened(request);
        Stage wanted = asked
                ? Stage.WORDS
                : request.endedAt()
                        .map(ended -> periods.of(request.category()).due(ended, clock.instant()))
                        .orElse(Stage.NOTHING);
        Outcome outcome = advance(request, wanted, asked ? "resident" : "period", by);
        if (wanted == Stage.WORDS) {
            jdbc.sql("delete from erasure_ask where request_number = :number")
                    .param("number", number)
                    .update();
        }
        return asked ? outcome.plus(new Outcome(0, 0, 0, 1)) : outcome;
    }

    private Outcome advance(ServiceRequest request, Stage wanted, String ground, Actor by) {
        String number = request.number();
        List<Stage> ahead = wanted.after(reached(number));
        if (ahead.isEmpty()) {
            return Outcome.NOTHING;
        }
        ahead.forEach(stage -> erase(number, stage));
        jdbc.sql("update request set erasure_stage = :stage where number = :number")
                .param("stage", wanted.stored())
                .param("number", number)
                .update();
        String rule = periods.of(request.category()).rule();
        List<String> parts = ahead.stream().map(Stage::code).toList();
        ledger.append(number, by, "", new RetentionFact.Erased(parts, ground, rule));
        return new Outcome(
                ahead.contains(Stage.CONTACT) ? 1 : 0,
                ahead.contains(Stage.PHOTOS) ? 1 : 0,
                ahead.contains(Stage.WORDS) ? 1 : 0,
                0);
    }

    private void erase(String number, Stage stage) {
        switch (stage) {
            case CONTACT -> data.eraseContact(number);
            case PHOTOS -> data.erasePhotos(number);
            case WORDS -> data.eraseWords(number);
            case NOTHING -> throw new IllegalArgumentException("nothing to erase");
        }
    }

    private boolean cannotBeReopened(ServiceRequest request) {
        return request.endedAt()
                .filter(ended -> request.state() != RequestState.CLOSED
                        || ended.plus(Evaluating.REOPENING).isBefore(clock.instant()))
                .isPresent();
    }

    Stage reached(String number) {
        return Stage.of(jdbc.sql("select erasure_stage from request where number = :number")
                .param("number", number)
                .query(Integer.class)
                .single());
    }

    boolean isAsked(String number) {
        return jdbc.sql("select count(*) from erasure_ask where request_number = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
