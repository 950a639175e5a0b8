package org.huying.bench;

import java.io.PrintStream;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold when all that was due is done: each once, none lost, none failed. */
final class TimerChecks {

    private static final String REMINDED = """
            (select request_number, kind from ledger_entry
             where id > %d and (kind like 'clock.%%' or kind like 'supervision.%%'))
            """;

    private final JdbcClient jdbc;
    private final DueTimers due;

    TimerChecks(JdbcClient jdbc, DueTimers due) {
        this.jdbc = jdbc;
        this.due = due;
    }

    boolean print(PrintStream out) {
        String entries = REMINDED.formatted(due.lastEntry());
        var checks = List.of(
                none("no request was reminded of twice, and none escalated", """
                        select request_number from %s e group by request_number
                        having count(*) > 1 or max(kind) <> 'clock.reminded'
                        """.formatted(entries)),
                none("none was lost", """
                        select number from request r
                        where not exists (select 1 from %s e where e.request_number = r.number)
                        """.formatted(entries)),
                none(
                        "each clock has come to its reminder and waits for its limit",
                        "select request_number from clock where stage <> 1 or check_at < due_at or not running"),
                none("each person was told once", """
                        select e.request_number from ledger_entry e join notice n on n.request_number = e.request_number
                        where e.id > %d and e.kind = 'clock.reminded' and n.kind = 'NEARLY_DUE'
                        group by e.request_number, e.payload
                        having count(*) <> cast(cast(e.payload as json) ->> 'people' as int)
                            or count(*) <> count(distinct n.account)
                        """.formatted(due.lastEntry())),
                none("nothing due is left", "select id_ from act_ru_job where duedate_ <= now()"),
                none("each loop has its one next timer", """
                        select number from request r where 1 <> (select count(*) from act_ru_job j
                            where j.process_instance_id_ = r.instance_id and j.handler_type_ = 'timer-intermediate-transition')
                        """),
                none(
                        "no job failed or is still held",
                        "select id_ from act_ru_job where retries_ < 3 or exception_msg_ is not null or lock_owner_ is not null"),
                none("there is no incident", "select id_ from act_ru_incident"));
        checks.forEach(check -> out.println(check.line()));
        return checks.stream().allMatch(Check::ok);
    }

    private Check none(String name, String wrong) {
        return new Check(name, jdbc.sql(wrong).query(String.class).list());
    }
}
