package org.huying.bench;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Closed requests in bulk, by SQL alone: they never ran through their process, but stand in the tables as if they had, with
 * assignments, clocks, tasks, an evaluation and their entries in the ledger. For measuring what reads many.
 */
final class ManyCases {

    private static final int BATCH = 20_000;

    /** One in forty is somebody whom the demo town has, and for whom it can be searched. */
    private static final String CLERK = "case mod(i, 40) when 7 then 'clerk.urban.2' else 'clerk.' || mod(i, 40) end";

    private final JdbcTemplate jdbc;
    private final String series;
    /** When the first one came in. */
    private final Instant start;
    /** From one to the next; negative towards the past. */
    private final int seconds;

    /**
     * From 2025 on a request every 150 seconds.
     *
     * @param postgres else H2
     */
    ManyCases(JdbcTemplate jdbc, boolean postgres) {
        this(jdbc, postgres, Instant.parse("2025-01-01T00:00:00Z"), 150);
    }

    private ManyCases(JdbcTemplate jdbc, boolean postgres, Instant start, int seconds) {
        this.jdbc = jdbc;
        this.series = postgres ? "generate_series(%d, %d) as s(i)" : "system_range(%d, %d) as s(i)";
        this.start = start;
        this.seconds = seconds;
    }

    /** As many years back as it takes, a request every minute: a month has as many however many there are in all. */
    static ManyCases before(Instant last, JdbcTemplate jdbc) {
        return new ManyCases(jdbc, true, last, -60);
    }

    void write(int cases) {
        write(1, cases);
        jdbc.execute("analyze");
    }

    /** From the {@code first}th to the {@code last}th. */
    void write(int first, int last) {
        for (int next = first; next <= last; next += BATCH) {
            batch(next, Math.min(last, next + BATCH - 1));
        }
    }

    private void batch(int first, int last) {
        String from = " from " + series.formatted(first, last);
        jdbc.update("""
                insert into request (number, round, channel, state, nature, urgency, category, title, description, latitude, longitude,
                    address, building, grid, community, anonymous, reachable, tracking_digest, words_salt, made_at, received_at,
                    state_since, lead_unit, ended_at)
                select 'HX' || (1000000 + i), case when mod(i, 50) = 0 then 2 else 1 end,
                    case mod(i, 5) when 0 then 'PHONE' when 1 then 'IMPORT' else 'PAGE' end, 'CLOSED',
                    case mod(i, 4) when 0 then 'COMPLAINT' else 'HELP' end, case mod(i, 20) when 0 then 'URGENT' else 'NORMAL' end,
                    case mod(i, 7) when 0 then 'ROAD-LIGHT-OUT' when 1 then 'CLEAN-STREET-DIRTY' when 2 then 'ENV-NOISE-NIGHT'
                        when 3 then 'HOME-LIFT-FAULT' else 'UTIL-WATER-LEAK' end,
                    '第' || i || '件：小区门口的路灯不亮', '第' || i || '件。小区东门外第' || mod(i, 977)
                        || '根灯杆已经三天不亮，晚上老人和孩子出入很不方便，希望尽快派人修理，并告诉我们什么时候能修好。'
                        || case when mod(i, 4999) = 0 then '树枝遮住了监控' else '' end,
                    22.52 + mod(i * 3, 2161) * 0.0001, 131.2 + mod(i * 7, 2503) * 0.0001,
                    '榕荫路' || mod(i, 300) || '号', 'GG-' || mod(i, 5000) || '-' || mod(i / 7, 40), 'GG-' || mod(i, 5000), 'GC-' || mod(i, 5000) / 20,
                    false, true,
                    'x', 'x', %1$s, %1$s, %1$s, case mod(i, 3) when 0 then 'DEPT-ROADS' else 'RX-010' || (1 + mod(i, 4)) end,
                    %1$s + interval '2' day""".formatted(time(0)) + from);
        jdbc.update("""
                insert into assignment (request_number, round, unit, state, instance_id, opened_at, ended_at, ended_by, words_salt)
                select 'HX' || (1000000 + i), 1, case mod(i, 3) when 0 then 'DEPT-ROADS' else 'RX-010' || (1 + mod(i, 4)) end,
                    'RESOLVED', 'b' || i, %s, %s, 'clerk.roads', 'x'""".formatted(time(0), time(86_400)) + from);
        jdbc.update("""
                insert into assignment (request_number, round, unit, state, instance_id, opened_at, ended_at, ended_by, words_salt)
                select 'HX' || (1000000 + i), 1, 'DEPT-URBAN', 'RETURNED', 'r' || i, %s, %s, 'clerk.urban', 'x'""".formatted(time(0), time(3_600)) + from + " where mod(i, 13) = 0");
        for (String kind : new String[] {"ACCEPTANCE", "HANDLING", "CALLBACK"}) {
            jdbc.update("""
                    insert into clock (request_number, kind, unit, hours, limit_days, limit_ms, started_at, due_at, provisional,
                        stopped_at)
                    select 'HX' || (1000000 + i), '%s', '', 'OFFICE', 5, 0, %s, %s, false,
                        case when mod(i, 11) = 0 and mod(i, 2) = 0 then %s else %s end""".formatted(kind, time(0), time(432_000), time(500_000), time(86_400)) + from);
            jdbc.update("""
                    insert into work_item (id, request_number, instance_id, process, element, role, unit, assignee, created_at,
                        ended_at, done_by)
                    select '%1$s' || i, 'HX' || (1000000 + i), 'x', 'department-handling', 'user_reportResult', 'clerk', '',
                        %4$s, %2$s, %3$s, %4$s""".formatted(kind, time(0), time(86_400), CLERK) + from);
        }
        jdbc.update("""
                insert into evaluation (request_number, round, lead_unit, instance_id, opened_at, attempts, outcome, via,
                    contacted, solved, satisfaction, scored_by, ended_at, rating_month)
                select 'HX' || (1000000 + i), 1, 'DEPT-ROADS', 'e' || i, %1$s, 0, 'SCORED', 'PAGE', true, mod(i, 9) <> 0,
                    case mod(i, 9) when 0 then 'DISSATISFIED' else 'SATISFIED' end, 'resident', %1$s,
                    to_char(%1$s + interval '12' day, 'YYYY-MM')""".formatted(time(172_800)) + from);
        String[] kinds = {
            "request.received",
            "request.classified",
            "request.routed",
            "assignment.opened",
            "assignment.accepted",
            "assignment.resolved",
            "evaluation.opened",
            "evaluation.scored",
            "request.ended"
        };
        @Nullable Long numbered = jdbc.queryForObject("select max(position) from ledger_entry", Long.class);
        long position = (numbered == null ? 0 : numbered) + 1;
        for (int seq = 1; seq <= kinds.length; seq++) {
            jdbc.update("""
                    insert into ledger_entry (position, request_number, seq, kind, version, actor, at_ms, element, payload)
                    select %d + cast(i - %d as bigint) * %d, 'HX' || (1000000 + i), %d, '%s', 1, '%s',
                        %d + cast(i as bigint) * %d + %d, 'department-handling:1:user_reportResult',
                        '{"round":1,"unit":"DEPT-ROADS"}'""".formatted(
                                    position + seq - 1,
                                    first,
                                    kinds.length,
                                    seq,
                                    kinds[seq - 1],
                                    seq == 5 ? "staff:clerk.roads" : "system",
                                    start.toEpochMilli(),
                                    seconds * 1_000L,
                                    seq * 3_600_000L)
                    + from);
        }
    }

    private String time(long secondsLater) {
        return "timestamp with time zone '%s' + (cast(i as bigint) * %d + %d) * interval '1' second"
                .formatted(start, seconds, secondsLater);
    }
}
