package org.huying.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code huying.notification.tries} by channel and outcome on this node; {@code huying.notification.deliveries} by state
 * (waiting, dead) of the whole town, counted when it is read.
 */
@Component
class DeliveryMetrics {

    private final MeterRegistry meters;

    DeliveryMetrics(MeterRegistry meters, JdbcClient jdbc) {
        this.meters = meters;
        for (String state : new String[] {"WAITING", "DEAD"}) {
            Gauge.builder("huying.notification.deliveries", jdbc, database -> count(database, state))
                    .tag("state", state.toLowerCase(Locale.ROOT))
                    .description("Messages outside the desk")
                    .register(meters);
        }
    }

    private static double count(JdbcClient jdbc, String state) {
        return jdbc.sql("select count(*) from delivery where state = :state")
                .param("state", state)
                .query(Double.class)
                .single();
    }

    void count(Channel channel, Outcome outcome) {
        meters.counter(
                        "huying.notification.tries",
                        "channel",
                        channel.code(),
                        "outcome",
                        outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .increment();
    }
}
