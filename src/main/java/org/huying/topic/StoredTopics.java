package org.huying.topic;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.huying.evaluation.RatingMonth;
import org.huying.topic.Topic.Closing;
import org.huying.topic.Topic.Earlier;
import org.huying.topic.Topics.Plan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code topic_month}, {@code topic_candidate}, {@code topic} and {@code topic_earlier}. */
@Repository
class StoredTopics {

    private static final int MONTHS = 12;

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredTopics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean proposed(RatingMonth month) {
        return jdbc.sql("select count(*) from topic_month where rating_month = :month")
                        .param("month", month.text())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another node was faster */
    void propose(RatingMonth month, List<String> categories) {
        jdbc.sql("insert into topic_month (rating_month, proposed_at) values (:month, :now)")
                .param("month", month.text())
                .param("now", now())
                .update();
        for (int place = 0; place < categories.size(); place++) {
            jdbc.sql("insert into topic_candidate (rating_month, place, category) values (:month, :place, :category)")
                    .param("month", month.text())
                    .param("place", place + 1)
                    .param("category", categories.get(place))
                    .update();
        }
    }

    /** Locks the month until the transaction ends; false if nothing was proposed for it. */
    boolean lock(RatingMonth month) {
        return jdbc.sql("select rating_month from topic_month where rating_month = :month for update")
                .param("month", month.text())
                .query(String.class)
                .optional()
                .isPresent();
    }

    void open(RatingMonth month, String category, Plan plan, String salt, String account) {
        jdbc.sql("""
                        insert into topic (rating_month, category, owner_unit, measures, measures_salt, ends_on, opened_by, opened_at)
                        values (:month, :category, :owner, :measures, :salt, :endsOn, :account, :now)
                        """)
                .param("month", month.text())
                .param("category", category)
                .param("owner", plan.owner())
                .param("measures", plan.measures())
                .param("salt", salt)
                .param("endsOn", LocalDate.parse(plan.endsOn()))
                .param("account", account)
                .param("now", now())
                .update();
    }

    /** Keeps the plan so far beside the new one. */
    void change(Topic former, Plan plan, String account) {
        jdbc.sql("""
                        insert into topic_earlier
                            (rating_month, change_number, owner_unit, measures, ends_on, changed_by, changed_at)
                        select rating_month, changes + 1, owner_unit, measures, ends_on, :account, :now
                        from topic where rating_month = :month
                        """)
                .param("month", former.month().text())
                .param("account", account)
                .param("now", now())
                .update();
        jdbc.sql("""
                        update topic set owner_unit = :owner, measures = :measures, ends_on = :endsOn, changes = changes + 1
                        where rating_month = :month
                        """)
                .param("month", former.month().text())
                .param("owner", plan.owner())
                .param("measures", plan.measures())
                .param("endsOn", LocalDate.parse(plan.endsOn()))
                .update();
    }

    void close(RatingMonth month, String conclusion, String account) {
        jdbc.sql("""
                        update topic set conclusion = :conclusion, closed_by = :account, closed_at = :now
                        where rating_month = :month
                        """)
                .param("month", month.text())
                .param("conclusion", conclusion)
                .param("account", account)
                .param("now", now())
                .update();
    }

    /** Of all words of the topic. */
    String salt(RatingMonth month) {
        return jdbc.sql("select measures_salt from topic where rating_month = :month")
                .param("month", month.text())
                .query(String.class)
                .single();
    }

    List<Earlier> earlier(RatingMonth month) {
        return jdbc.sql("select * from topic_earlier where rating_month = :month order by change_number desc")
                .param("month", month.text())
                .query(StoredTopics::earlier)
                .list();
    }

    List<RatingMonth> months() {
        return jdbc
                .sql("select rating_month from topic_month order by rating_month desc limit :months")
                .param("months", MONTHS)
                .query(String.class)
                .list()
                .stream()
                .flatMap(text -> RatingMonth.read(text).stream())
                .toList();
    }

    List<String> candidates(RatingMonth month) {
        return jdbc.sql("select category from topic_candidate where rating_month = :month order by place")
                .param("month", month.text())
                .query(String.class)
                .list();
    }

    Optional<Topic> topic(RatingMonth month) {
        return jdbc.sql("select * from topic where rating_month = :month")
                .param("month", month.text())
                .query(StoredTopics::read)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }

    private static Topic read(ResultSet row, int index) throws SQLException {
        return new Topic(
                new RatingMonth(YearMonth.parse(row.getString("rating_month"))),
                row.getString("category"),
                row.getString("owner_unit"),
                row.getString("measures"),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getInt("changes"),
                closing(row));
    }

    private static Optional<Closing> closing(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("closed_at", OffsetDateTime.class);
        return at == null ? Optional.empty() : Optional.of(new Closing(row.getString("conclusion"), at.toInstant()));
    }

    private static Earlier earlier(ResultSet row, int index) throws SQLException {
        return new Earlier(
                row.getString("owner_unit"),
                row.getString("measures"),
                row.getObject("ends_on", LocalDate.class),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
