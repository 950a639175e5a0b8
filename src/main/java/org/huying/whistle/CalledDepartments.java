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
import org.huying.deadline.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Table {@code report_in}. */
@Repository
class CalledDepartments {

    private static final String SELECT =
            "select r.*, w.request_number from report_in r join whistle w on w.id = r.whistle_id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    CalledDepartments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long call(long whistle, String unit, String account, String salt) {
        var id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into report_in (whistle_id, unit, called_by, called_at, words_salt)
                        values (:whistle, :unit, :account, :now, :salt)
                        """)
                .param("whistle", whistle)
                .param("unit", unit)
                .param("account", account)
                .param("now", now())
                .param("salt", salt)
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    void begun(long id, String instanceId, Limit.Hours hours, Instant dueAt) {
        jdbc.sql("""
                        update report_in set instance_id = :instance, hours = :hours, due_at = :due, called_at = :now
                        where id = :id
                        """)
                .param("id", id)
                .param("instance", instanceId)
                .param("hours", hours.name())
                .param("due", dueAt.atOffset(UTC))
                .param("now", now())
                .update();
    }

    Limit.Hours hours(long id) {
        return Limit.Hours.valueOf(jdbc.sql("select hours from report_in where id = :id")
                .param("id", id)
                .query(String.class)
                .single());
    }

    void signedOn(long id, String account, int minutes, @Nullable String coming) {
        jdbc.sql("""
                        update report_in set signed_on_by = :account, signed_on_at = :now, minutes = :minutes, coming = :coming
                        where id = :id
                        """)
                .param("id", id)
                .param("account", account)
                .param("minutes", minutes)
                .param("coming", coming)
                .param("now", now())
                .update();
    }

    void arrived(long id, String account, String where) {
        jdbc.sql("""
                        update report_in set arrived_by = :account, arrived_at = :now, arrived_where = :words where id = :id
                        """)
                .param("id", id)
                .param("account", account)
                .param("words", where)
                .param("now", now())
                .update();
    }

    void reported(long id, String account, String work) {
        jdbc.sql("update report_in set reported_by = :account, reported_at = :now, work = :words where id = :id")
                .param("id", id)
                .param("account", account)
                .param("words", work)
                .param("now", now())
                .update();
    }

    void released(long id, String account, String reason) {
        jdbc.sql("""
                        update report_in set released_by = :account, released_at = :now, release_reason = :words where id = :id
                        """)
                .param("id", id)
                .param("account", account)
                .param("words", reason)
                .param("now", now())
                .update();
    }

    void scoreAsked(long id, String taskId) {
        jdbc.sql("update report_in set score_task = :task where id = :id")
                .param("id", id)
                .param("task", taskId)
                .update();
    }

    void scored(long id, String account, int score, @Nullable String remark) {
        jdbc.sql("""
                        update report_in set scored_by = :account, scored_at = :now, score = :score, remark = :words where id = :id
                        """)
                .param("id", id)
                .param("account", account)
                .param("score", score)
                .param("words", remark)
                .param("now", now())
                .update();
    }

    List<ReportIn> ofWhistle(long whistle) {
        return jdbc.sql(SELECT + "where r.whistle_id = :whistle order by r.id")
                .param("whistle", whistle)
                .query(CalledDepartments::read)
                .list();
    }

    ReportIn get(long id) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("id", id)
                .query(CalledDepartments::read)
                .single();
    }

    Optional<ReportIn> ofScoreTask(String taskId) {
        return jdbc.sql(SELECT + "where r.score_task = :task")
                .param("task", taskId)
                .query(CalledDepartments::read)
                .optional();
    }

    boolean tookPart(String number, String account) {
        return jdbc.sql("""
                        select count(*) from whistle w left join report_in r on r.whistle_id = w.id
                        where w.request_number = :number
                            and :account in (w.blown_by, w.ended_by, r.signed_on_by, r.arrived_by, r.reported_by)
                        """)
                        .param("number", number)
                        .param("account", account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }

    static ReportIn read(ResultSet row, int index) throws SQLException {
        return new ReportIn(
                row.getLong("id"),
                row.getLong("whistle_id"),
                row.getString("request_number"),
                row.getString("unit"),
                Optional.ofNullable(row.getString("instance_id")),
                row.getObject("called_at", OffsetDateTime.class).toInstant(),
                Whistles.instant(row, "due_at"),
                Whistles.instant(row, "signed_on_at"),
                Optional.ofNullable(row.getObject("minutes", Integer.class)),
                Optional.ofNullable(row.getString("coming")),
                Whistles.instant(row, "arrived_at"),
                Optional.ofNullable(row.getString("arrived_where")),
                Whistles.instant(row, "reported_at"),
                Optional.ofNullable(row.getString("work")),
                Whistles.instant(row, "released_at"),
                Optional.ofNullable(row.getString("release_reason")),
                Optional.ofNullable(row.getObject("score", Integer.class)),
                Optional.ofNullable(row.getString("remark")),
                row.getString("words_salt"));
    }
}
