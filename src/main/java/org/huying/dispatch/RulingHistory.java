package org.huying.dispatch;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.huying.directory.DirectoryQueries;
import org.huying.worklist.TaskBackground;
import org.huying.worklist.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom rulings on returns of other requests of the category were for: told to whoever decides who handles. */
@Component
class RulingHistory implements TaskBackground {

    private static final Set<String> DECIDING = Set.of("user_dispatch", "user_ruleOnReturn", "user_ruleFinally");
    private static final int UNITS = 3;

    private final JdbcClient jdbc;
    private final DirectoryQueries directory;

    RulingHistory(JdbcClient jdbc, DirectoryQueries directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    private record Line(String unit, long times, OffsetDateTime last) {}

    /** The units named most often, each with its share of all rulings of the category. */
    @Override
    public List<Note> of(WorkItem item) {
        if (!DECIDING.contains(item.element())) {
            return List.of();
        }
        List<Line> lines = lines(item.requestNumber());
        long all = lines.stream().mapToLong(Line::times).sum();
        return lines.stream()
                .limit(UNITS)
                .map(line -> new Note(
                        "dispatch.background.history",
                        List.of(directory.unitName(line.unit()), line.times(), all),
                        "",
                        line.last().toInstant()))
                .toList();
    }

    private List<Line> lines(String number) {
        return jdbc.sql("""
                        select ruled_to, count(*) as times, max(ruled_at) as last_at from return_ruling
                        where category = (select category from request where number = :number) and ruled_to is not null
                            and request_number <> :number
                        group by ruled_to order by times desc, ruled_to
                        """)
                .param("number", number)
                .query((row, index) -> new Line(
                        row.getString("ruled_to"),
                        row.getLong("times"),
                        row.getObject("last_at", OffsetDateTime.class)))
                .list();
    }
}
