package org.huying.whistle;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Table {@code whistle}. */
@Repository
class Whistles {

    private final JdbcClient jdbc;
    private final Clock clock;

    Whistles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long blown(String number, int round, String unit, boolean byCentre, WhistleForm form, String salt) {
        var id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into whistle (request_number, round, unit, by_centre, ground, meeting_place, urgent,
                            blown_by, blown_at, words_salt)
                        values (:number, :round, :unit, :byCentre, :ground, :place, :urgent, :account, :now, :salt)
                        """)
                .param("number", number)
                .param("round", round)
                .param("unit", unit)
                .param("byCentre", byCentre)
                .param("ground", form.ground().name())
                .param("place", form.meetingPlace())
                .param("urgent", form.urgent())
                .param("account", form.account())
                .param("now", now())
                .param("salt", salt)
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    /** The newest one for which no process has begun. */
    Optional<Whistle> pending(String number) {
        return jdbc.sql("""
                        select * from whistle where request_number = :number and instance_id is null and ended_at is null
                        order by id desc limit 1
                        """).param("number", number).query(Whistles::read).optional();
    }

    void begun(long id, String instanceId) {
        jdbc.sql("update whistle set instance_id = :instance where id = :id")
                .param("id", id)
                .param("instance", instanceId)
                .update();
    }

    void finished(long id, String account, boolean solved, String result, String reply) {
        jdbc.sql("""
                        update whistle set solved = :solved, result = :result, reply = :reply, ended_by = :account,
                            ended_at = :now
                        where id = :id
                        """)
                .param("id", id)
                .param("solved", solved)
                .param("result", result)
                .param("reply", reply)
                .param("account", account)
                .param("now", now())
                .update();
    }

    /** No effect on a finished one. */
    void calledOff(String instanceId) {
        jdbc.sql("update whistle set ended_at = :now where instance_id = :instance and ended_at is null")
                .param("instance", instanceId)
                .param("now", now())
                .update();
    }

    Optional<Whistle> find(long id) {
        return jdbc.sql("select * from whistle where id = :id")
                .param("id", id)
                .query(Whistles::read)
                .optional();
    }

    List<Whistle> ofRequest(String number) {
        return jdbc.sql("select * from whistle where request_number = :number order by id")
                .param("number", number)
                .query(Whistles::read)
                .list();
    }

    /** The last one. */
    Optional<Whistle> thatCalled(String number, String unit) {
        return jdbc.sql("""
                        select w.* from whistle w join report_in r on r.whistle_id = w.id
                        where w.request_number = :number and r.unit = :unit
                        order by r.id desc limit 1
                        """)
                .param("number", number)
                .param("unit", unit)
                .query(Whistles::read)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }

    static Whistle read(ResultSet row, int index) throws SQLException {
        return new Whistle(
                row.getLong("id"),
                row.getString("request_number"),
                row.getInt("round"),
                row.getString("unit"),
                row.getBoolean("by_centre"),
                Ground.valueOf(row.getString("ground")),
                row.getString("meeting_place"),
                row.getBoolean("urgent"),
                row.getString("blown_by"),
                row.getObject("blown_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("solved", Boolean.class)),
                Optional.ofNullable(row.getString("result")),
                Optional.ofNullable(row.getString("reply")),
                Optional.ofNullable(row.getString("ended_by")),
                instant(row, "ended_at"),
                row.getString("words_salt"));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
