package org.huying.request;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcRequests implements Requests {

    private final JdbcClient jdbc;
    private final FilesInHand inHand;
    private final Clock clock;

    JdbcRequests(JdbcClient jdbc, FilesInHand inHand, Clock clock) {
        this.jdbc = jdbc;
        this.inHand = inHand;
        this.clock = clock;
    }

    @Override
    public ServiceRequest lock(String number) {
        return inHand.find(number).orElseGet(() -> jdbc.sql("select * from request where number = :number for update")
                .param("number", number)
                .query(ServiceRequestRow::read)
                .optional()
                .map(inHand::take)
                .orElseThrow(() -> Refusal.of(Status.NOT_FOUND, "request-unknown")));
    }

    @Override
    public Optional<ServiceRequest> lockIfFree(String number) {
        return inHand.find(number)
                .or(() -> jdbc.sql("select * from request where number = :number for update skip locked")
                        .param("number", number)
                        .query(ServiceRequestRow::read)
                        .optional()
                        .map(inHand::take));
    }

    @Override
    public void file(NewFile file) {
        Instant now = now();
        jdbc.sql("""
                        insert into request (number, round, channel, state, category, title, description, latitude, longitude,
                            address, building, grid, community, anonymous, reachable, tracking_digest, words_salt, made_at, received_at,
                            state_since, joined_to, source, source_id, taken_by)
                        values (:number, 1, :channel, 'RECEIVED', :category, :title, :description, :latitude, :longitude,
                            :address, :building, :grid, :community, :anonymous, :reachable, :tracking, :salt, :madeAt, :now,
                            :now, :joinedTo, :source, :sourceId, :takenBy)
                        """)
                .param("number", file.number())
                .param("channel", file.channel().name())
                .param("category", file.category().orElse(null))
                .param("title", file.title())
                .param("description", file.description())
                .param(
                        "latitude",
                        file.place().point().map(Place.Point::latitude).orElse(null))
                .param(
                        "longitude",
                        file.place().point().map(Place.Point::longitude).orElse(null))
                .param("address", file.place().address().orElse(null))
                .param("building", file.place().buildingCode().orElse(null))
                .param("grid", file.place().gridCode().orElse(null))
                .param("community", file.community().orElse(null))
                .param("anonymous", file.anonymous())
                .param("reachable", file.reachable())
                .param("tracking", file.trackingDigest())
                .param("salt", file.wordsSalt())
                .param("madeAt", micros(file.madeAt()).atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .param("joinedTo", file.joinedTo().orElse(null))
                .param("source", file.source().orElse(null))
                .param("sourceId", file.sourceId().orElse(null))
                .param("takenBy", file.takenBy().orElse(null))
                .update();
        inHand.take(filed(file, now));
    }

    private static ServiceRequest filed(NewFile file, Instant now) {
        return new ServiceRequest(
                file.number(),
                1,
                Optional.empty(),
                file.channel(),
                RequestState.RECEIVED,
                Optional.empty(),
                Optional.empty(),
                file.category(),
                file.title(),
                file.description(),
                file.place(),
                file.community(),
                file.anonymous(),
                file.reachable(),
                file.trackingDigest(),
                micros(file.madeAt()),
                now,
                now,
                Optional.empty(),
                file.joinedTo(),
                Optional.empty());
    }

    @Override
    public void boundTo(String number, String instanceId) {
        change(number, "instance_id = :value", instanceId);
        inHand.change(number, file -> file.boundTo(instanceId));
    }

    @Override
    public void classify(String number, Nature nature, Urgency urgency) {
        jdbc.sql("update request set nature = :nature, urgency = :urgency where number = :number")
                .param("number", number)
                .param("nature", nature.name())
                .param("urgency", urgency.name())
                .update();
        inHand.change(number, file -> file.classify(nature, urgency));
    }

    @Override
    public void reclassify(String number, Optional<String> category, Optional<Nature> nature) {
        jdbc.sql("""
                        update request set category = coalesce(:category, category), nature = coalesce(:nature, nature)
                        where number = :number
                        """)
                .param("number", number)
                .param("category", category.orElse(null))
                .param("nature", nature.map(Nature::name).orElse(null))
                .update();
        inHand.change(number, file -> file.reclassify(category, nature));
    }

    @Override
    public void moveTo(String number, RequestState state) {
        Instant now = now();
        jdbc.sql("""
                        update request set state = :state, state_since = :now, ended_at = :endedAt where number = :number
                        """)
                .param("number", number)
                .param("state", state.name())
                .param("now", now.atOffset(UTC))
                .param("endedAt", state.ended() ? now.atOffset(UTC) : null)
                .update();
        inHand.change(number, file -> file.moveTo(state, now));
    }

    @Override
    public void leadBy(String number, String unit) {
        change(number, "lead_unit = :value", unit);
        inHand.change(number, file -> file.leadBy(unit));
    }

    @Override
    public void join(String number, String first) {
        // two statements, each by its index: "or" would read the whole table on H2
        change(number, "joined_to = :value", first);
        jdbc.sql("update request set joined_to = :first where joined_to = :number")
                .param("number", number)
                .param("first", first)
                .update();
        inHand.putAllAway();
    }

    @Override
    public void nextRound(String number, int round) {
        change(number, "joined_to = null, ended_at = null, reminders = 0, round = :value", round);
        inHand.change(number, file -> file.nextRound(round));
    }

    private void change(String number, String assignment, Object value) {
        jdbc.sql("update request set " + assignment + " where number = :number")
                .param("number", number)
                .param("value", value)
                .update();
    }

    private Instant now() {
        return micros(clock.instant());
    }

    /** As PostgreSQL keeps it: what is in hand is what the row says. */
    private static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
