package org.huying.escalation;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huying.request.Requests;
import org.huying.request.process.ClockTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loops that began before the loop had a timer have none for as long as they last: what is due there is escalated from here.
 * Every node looks; whoever comes second to a request finds nothing due.
 */
@Component
class OverlookedClocks {

    private static final Logger LOG = LoggerFactory.getLogger(OverlookedClocks.class);

    /** A timer that exists has rung by then. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Requests requests;
    private final ClockTimer timer;
    private final EscalationPort process;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OverlookedClocks(
            JdbcClient jdbc,
            Requests requests,
            ClockTimer timer,
            EscalationPort process,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.timer = timer;
        this.process = process;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** {@code huying.escalation.overlooked}: when a node looks, a cron expression; {@code -} never. */
    @Scheduled(cron = "${huying.escalation.overlooked:30 */5 * * * *}")
    void escalate() {
        Map<String, String> overdue = overdue();
        timer.without(List.copyOf(overdue.keySet())).forEach(loop -> escalate(overdue.getOrDefault(loop, "")));
    }

    private void escalate(String number) {
        try {
            transaction.executeWithoutResult(status -> underLock(number));
        } catch (RuntimeException e) {
            LOG.warn("The clocks of {} are looked at again in the next round: {}", number, e.toString());
        }
    }

    private void underLock(String number) {
        requests.lock(number).instanceId().filter(loop -> !timer.exists(loop)).ifPresent(loop -> process.check(number));
    }

    /** Numbers by the instances of their loops. After a standstill these are very many, nearly all with a timer that rings soon. */
    private Map<String, String> overdue() {
        var numbers = new LinkedHashMap<String, String>();
        jdbc.sql("""
                        select distinct request_number, instance_id from clock join request on number = request_number
                        where running and paused_at is null and check_at <= :since and instance_id is not null
                        order by request_number
                        """).param("since", clock.instant().minus(GRACE).atOffset(UTC)).query((ResultSet row) -> {
            numbers.put(row.getString("instance_id"), row.getString("request_number"));
        });
        return numbers;
    }
}
