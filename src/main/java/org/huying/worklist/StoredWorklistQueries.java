package org.huying.worklist;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.access.CurrentStaff;
import org.huying.deadline.Limit.Hours;
import org.huying.problem.Refusal;
import org.huying.request.Attachments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists over {@code work_item} and {@code request}. */
@Service
class StoredWorklistQueries implements WorklistQueries {

    /** Clocks are looked up for the rows of the page only: beside an {@code exists} PostgreSQL would read all that there are. */
    private static final String PAGE = """
            select w.*, r.title, r.category, r.urgency, r.state,
                (select max(case when c.provisional then 1 else 0 end) from clock c
                    where c.request_number = w.request_number and c.due_at = w.due_at) as provisional,
                (select max(c.hours) from clock c
                    where c.request_number = w.request_number and c.due_at = w.due_at) as hours
            from (select w.*, count(*) over () as total %s %s limit :size offset :start) w join request r on r.number = w.request_number %s
            """;

    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;
    private final WorkItems items;
    private final Attachments attachments;
    private final Clock clock;

    StoredWorklistQueries(
            JdbcClient jdbc, CurrentStaff currentStaff, WorkItems items, Attachments attachments, Clock clock) {
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
        this.items = items;
        this.attachments = attachments;
        this.clock = clock;
    }

    @Override
    public WorklistPage list(View view, Optional<String> requestNumber, int page) {
        if (page < 0 || page > 100_000) {
            throw Refusal.of(Refusal.Status.BAD_REQUEST, "worklist-page");
        }
        String of = of(view) + (requestNumber.isPresent() ? " and w.request_number = :number" : "");
        List<Line> lines = bind(PAGE.formatted(of, order(view), order(view)))
                .param("number", requestNumber.orElse(""))
                .param("size", WorklistPage.SIZE)
                .param("start", page * WorklistPage.SIZE)
                .query((row, index) -> new Line(entry(row), row.getLong("total")))
                .list();
        long total =
                lines.stream().findFirst().map(Line::total).orElseGet(() -> page == 0 ? 0 : count(of, requestNumber));
        return new WorklistPage(lines.stream().map(Line::entry).toList(), page, total);
    }

    /** Of a list that ends before the page. */
    private long count(String of, Optional<String> requestNumber) {
        return bind("select count(*) " + of)
                .param("number", requestNumber.orElse(""))
                .query(Long.class)
                .single();
    }

    /** @param total of the whole list, the same in each line */
    private record Line(WorklistPage.Entry entry, long total) {}

    private static WorklistPage.Entry entry(ResultSet row) throws SQLException {
        return new WorklistPage.Entry(
                WorkItemRow.read(row),
                row.getString("title"),
                Optional.ofNullable(row.getString("category")),
                Optional.ofNullable(row.getString("urgency")),
                row.getString("state"),
                row.getInt("provisional") > 0,
                hours(row));
    }

    @Override
    public Map<View, Long> counts() {
        var counted = new ArrayList<String>();
        for (var view : View.values()) {
            counted.add("select '" + view.name() + "' as view_name, count(*) as total " + of(view));
        }
        var counts = new EnumMap<View, Long>(View.class);
        bind(String.join(" union all ", counted))
                .query((row, index) -> counts.put(View.valueOf(row.getString("view_name")), row.getLong("total")))
                .list();
        return counts;
    }

    @Override
    public WorkItem item(String taskId) {
        return items.visible(taskId);
    }

    @Override
    public RequestFile request(WorkItem item) {
        return jdbc.sql("""
                        select r.*, exists (select 1 from clock c where c.request_number = r.number
                            and c.due_at = w.due_at and c.provisional) as provisional,
                            (select max(c.hours) from clock c where c.request_number = r.number
                                and c.due_at = w.due_at) as hours
                        from work_item w join request r on r.number = w.request_number where w.id = :id
                        """)
                .param("id", item.id())
                .query((row, index) -> new RequestFile(
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("description"),
                        Optional.ofNullable(row.getString("category")),
                        Optional.ofNullable(row.getString("nature")),
                        Optional.ofNullable(row.getString("urgency")),
                        row.getString("state"),
                        Optional.ofNullable(row.getString("address")),
                        Optional.ofNullable(row.getString("building")),
                        Optional.ofNullable(row.getString("grid")),
                        row.getTimestamp("received_at").toInstant(),
                        row.getBoolean("provisional"),
                        hours(row),
                        attachments.ofRequest(item.requestNumber()).stream()
                                .map(Attachments.Photo::id)
                                .toList(),
                        messages(item.requestNumber())))
                .single();
    }

    /** A due date that no clock computed counts around the clock. */
    private static Hours hours(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("hours")).map(Hours::valueOf).orElse(Hours.AROUND_THE_CLOCK);
    }

    private List<RequestFile.Message> messages(String number) {
        return jdbc.sql("""
                        select from_resident, content, sent_at from message where request_number = :number order by id
                        """)
                .param("number", number)
                .query((row, index) -> new RequestFile.Message(
                        row.getBoolean("from_resident"),
                        row.getString("content"),
                        row.getTimestamp("sent_at").toInstant()))
                .list();
    }

    /**
     * Shared by a list and its count. Most tasks that nobody has claimed are others': {@code assignee is null} would have
     * PostgreSQL read all of them by the index of who has claimed what.
     */
    private static String of(View view) {
        return " from work_item w where "
                + switch (view) {
                    case MINE -> "w.ended_at is null and w.assignee = :me";
                    case UNITS ->
                        "w.ended_at is null and coalesce(w.assignee, '') = '' and (w.role, w.unit) in (:duties)";
                    case DUE -> """
                        w.ended_at is null and w.due_at < :dayEnd
                        and (w.assignee = :me or (w.role, w.unit) in (:duties))""";
                    case DONE -> "w.done_by = :me";
                };
    }

    private static String order(View view) {
        return view == View.DONE
                ? " order by w.ended_at desc, w.id"
                : " order by w.due_at nulls last, w.created_at, w.id";
    }

    private JdbcClient.StatementSpec bind(String sql) {
        var staff = currentStaff.require();
        var now = clock.instant().atZone(clock.getZone());
        return jdbc.sql(sql)
                .param("me", staff.account())
                .param("duties", staff.dutyPairs())
                .param(
                        "dayEnd",
                        LocalDate.from(now)
                                .plusDays(1)
                                .atStartOfDay(clock.getZone())
                                .withZoneSameInstant(UTC)
                                .toOffsetDateTime());
    }
}
