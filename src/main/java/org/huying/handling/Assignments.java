package org.huying.handling;

import static java.time.ZoneOffset.UTC;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huying.handling.Assignment.State;
import org.huying.ledger.SaltedDigest;
import org.huying.whistle.WhistleQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code assignment}. */
@Repository
class Assignments implements HandlingQueries {

    private final JdbcClient jdbc;
    private final CoHandlers coHandlers;
    private final AskedExtensions extensions;
    private final Waits waits;
    private final CarryOvers carryOvers;
    private final WhistleQueries whistles;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Assignments(
            JdbcClient jdbc,
            CoHandlers coHandlers,
            AskedExtensions extensions,
            Waits waits,
            CarryOvers carryOvers,
            WhistleQueries whistles,
            Clock clock) {
        this.jdbc = jdbc;
        this.coHandlers = coHandlers;
        this.extensions = extensions;
        this.waits = waits;
        this.carryOvers = carryOvers;
        this.whistles = whistles;
        this.clock = clock;
    }

    void open(String number, int round, String unit, String instanceId) {
        jdbc.sql("""
                        insert into assignment (request_number, round, unit, state, instance_id, opened_at, words_salt)
                        values (:number, :round, :unit, 'OPEN', :instance, :now, :salt)
                        """)
                .param("number", number)
                .param("round", round)
                .param("unit", unit)
                .param("instance", instanceId)
                .param("now", now())
                .param("salt", SaltedDigest.newSalt(random))
                .update();
    }

    Assignment ofInstance(String instanceId) {
        return jdbc.sql("select * from assignment where instance_id = :instance")
                .param("instance", instanceId)
                .query(Assignments::read)
                .single();
    }

    /** The process instance in which the unit handles. */
    String instanceOf(long id) {
        return jdbc.sql("select instance_id from assignment where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    void interimDemanded(long id) {
        jdbc.sql("update assignment set interim_demanded_at = :now where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    void interimReplied(long id) {
        jdbc.sql("update assignment set interim_replied_at = :now where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    void accepted(long id, String account) {
        jdbc.sql("update assignment set state = 'ACCEPTED', accepted_at = :now, accepted_by = :account where id = :id")
                .param("id", id)
                .param("account", account)
                .param("now", now())
                .update();
    }

    void givenBack(long id, State state, String account, @Nullable String ground, String words) {
        jdbc.sql("""
                        update assignment set state = :state, ended_at = :now, ended_by = :account, ground = :ground,
                            ground_words = :words
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("account", account)
                .param("ground", ground)
                .param("words", words)
                .param("now", now())
                .update();
    }

    /** The clock runs on: the unit answers until all have finished. */
    void whistled(long id, String account) {
        jdbc.sql("update assignment set state = 'WHISTLED', ended_at = :now, ended_by = :account where id = :id")
                .param("id", id)
                .param("account", account)
                .param("now", now())
                .update();
    }

    void resolved(long id, String account, String result, String reply) {
        jdbc.sql("""
                        update assignment set state = 'RESOLVED', ended_at = :now, ended_by = :account, result = :result,
                            reply = :reply
                        where id = :id
                        """)
                .param("id", id)
                .param("account", account)
                .param("result", result)
                .param("reply", reply)
                .param("now", now())
                .update();
    }

    @Override
    public List<Assignment> ofRequest(String number) {
        return jdbc.sql("select * from assignment where request_number = :number order by id")
                .param("number", number)
                .query(Assignments::read)
                .list();
    }

    /** Tickets that were returned in this round, oldest first. */
    List<Assignment> returned(String number, int round) {
        return jdbc.sql("""
                        select * from assignment
                        where request_number = :number and round = :round and state = 'RETURNED' order by id
                        """)
                .param("number", number)
                .param("round", round)
                .query(Assignments::read)
                .list();
    }

    @Override
    public List<CarryOver> carryOvers(String number) {
        return carryOvers.ofRequest(number);
    }

    @Override
    public Optional<Instant> reviewAt(String number) {
        return carryOvers
                .open(number)
                .map(ruling -> ruling.reviewOn().atStartOfDay(clock.getZone()).toInstant());
    }

    @Override
    public Optional<Assignment> latest(String number) {
        return jdbc.sql("select * from assignment where request_number = :number order by id desc limit 1")
                .param("number", number)
                .query(Assignments::read)
                .optional();
    }

    @Override
    public List<AskedExtension> extensions(String number) {
        return extensions.ofRequest(number);
    }

    @Override
    public List<Wait> waits(String number) {
        return waits.ofRequest(number);
    }

    @Override
    public List<CoHandler> coHandlers(String number) {
        return coHandlers.ofRequest(number);
    }

    @Override
    public boolean handledBy(String number, String account) {
        return jdbc.sql("""
                        select count(*) from assignment
                        where request_number = :number and (accepted_by = :account or ended_by = :account)
                        """)
                                .param("number", number)
                                .param("account", account)
                                .query(Integer.class)
                                .single()
                        > 0
                || coHandlers.reportedBy(number, account)
                || whistles.tookPart(number, account);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }

    private static Assignment read(ResultSet row, int index) throws SQLException {
        var stored = new Stored(row);
        return new Assignment(
                row.getLong("id"),
                stored.text("request_number"),
                row.getInt("round"),
                stored.text("unit"),
                State.valueOf(stored.text("state")),
                stored.instant("opened_at"),
                stored.possibleInstant("accepted_at"),
                stored.possibleText("accepted_by"),
                stored.possibleInstant("ended_at"),
                stored.possibleText("ended_by"),
                stored.possibleText("ground"),
                stored.possibleText("ground_words"),
                stored.possibleText("result"),
                stored.possibleText("reply"),
                stored.possibleInstant("interim_demanded_at"),
                stored.possibleInstant("interim_replied_at"),
                stored.text("words_salt"));
    }
}
