package org.huying.deadline;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class JdbcClockChecks implements ClockChecks {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcClockChecks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> next(String requestNumber) {
        return jdbc.sql("""
                        select check_at from clock
                        where request_number = ? and running and paused_at is null and check_at is not null
                        order by check_at limit 1
                        """)
                .param(requestNumber)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public List<Due> due(String requestNumber) {
        return jdbc.sql("""
                        select * from clock
                        where request_number = ? and running and paused_at is null and check_at <= ?
                        order by check_at, id
                        """).params(requestNumber, clock.instant().atOffset(UTC)).query(ClockRow::read).list().stream()
                .map(row -> new Due(row.clock(), row.stage()))
                .toList();
    }

    @Override
    public void checked(long clockId, int stage, Optional<Instant> next) {
        jdbc.sql("update clock set stage = ?, check_at = ? where id = ?")
                .params(stage, ClockRow.offset(next), clockId)
                .update();
    }
}
