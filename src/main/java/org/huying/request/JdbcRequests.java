package org.huying.request;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
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
        return lockIfKnown(number).orElseThrow(() -> Refusal.of(Status.NOT_FOUND, "request-unknown"));
    }

    @Override
    public Optional<ServiceRequest> lockIfKnown(String number) {
        return inHand.find(number).or(() -> jdbc.sql("select * from request where number = :number for update")
                .param("number", number)
                .query(ServiceRequestRow::read)
                .optional()
                .map(inHand::take));
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

    /** What is in hand already stays: the row says less. */
    @Override
    public Optional<ServiceRequest> lockOfTask(String taskId) {
        return jdbc.sql("""
                        select * from request
                        where number = (select request_number from work_item where id = :task) for update
                        """)
                .param("task", taskId)
                .query(ServiceRequestRow::read)
                .optional()
                .map(locked -> inHand.find(locked.number()).orElseGet(() -> inHand.take(locked)));
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
        change(number, file -> file.boundTo(instanceId));
    }

    @Override
    public void classify(String number, Nature nature, Urgency urgency) {
        change(number, file -> file.classify(nature, urgency));
    }

    @Override
    public void reclassify(String number, Optional<String> category, Optional<Nature> nature) {
        change(number, file -> file.reclassify(category, nature));
    }

    @Override
    public void moveTo(String number, RequestState state) {
        Instant now = now();
        change(number, file -> file.moveTo(state, now));
    }

    @Override
    public void leadBy(String number, String unit) {
        change(number, file -> file.leadBy(unit));
    }

    @Override
    public void join(String number, String first) {
        inHand.putAllAway();
        // two statements, each by its index: "or" would read the whole table on H2
        jdbc.sql("update request set joined_to = :first where number = :number")
                .param("number", number)
                .param("first", first)
                .update();
        jdbc.sql("update request set joined_to = :first where joined_to = :number")
                .param("number", number)
                .param("first", first)
                .update();
    }

    @Override
    public void nextRound(String number, int round) {
        change(number, file -> file.nextRound(round));
        // what comes in the new round, contact and photos, is erased in its time like that of the first
        jdbc.sql("update request set reminders = 0, erasure_stage = 0 where number = :number")
                .param("number", number)
                .update();
    }

    /** Who has not locked it yet does so now. */
    private void change(String number, Consumer<FileInHand> change) {
        lock(number);
        inHand.change(number, change);
    }

    private Instant now() {
        return micros(clock.instant());
    }

    /** As PostgreSQL keeps it: what is in hand is what the row says. */
    private static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
