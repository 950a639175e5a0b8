package org.huying.tracking;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huying.deadline.Clocks.Kind;
import org.huying.deadline.Limit.Hours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all clocks of a request that have not stopped, earliest limit first. */
@Component
public class RunningClocks {

    private final JdbcClient jdbc;

    RunningClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<RunningClock> of(String number) {
        return jdbc.sql("""
                        select kind, unit, hours, started_at, due_at, provisional, pause_reason from clock
                        where request_number = :number and running order by due_at, id
                        """)
                .param("number", number)
                .query((row, index) -> new RunningClock(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("unit"),
                        Hours.valueOf(row.getString("hours")),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("provisional"),
                        Optional.ofNullable(row.getString("pause_reason"))))
                .list();
    }
}
