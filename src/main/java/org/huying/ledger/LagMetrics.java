package org.huying.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/**
 * {@code huying.ledger.behind.entries} and {@code huying.ledger.behind.seconds} by {@code reader}: of the whole town, read from
 * the database when they are asked for.
 */
@Component
class LagMetrics implements MeterBinder {

    private final LedgerLag lag;

    LagMetrics(LedgerLag lag) {
        this.lag = lag;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (String name : lag.names()) {
            Gauge.builder("huying.ledger.behind.entries", lag, all -> all.of(name)
                            .entries())
                    .tag("reader", name)
                    .description("Entries of the ledger that wait for this reader")
                    .register(meters);
            Gauge.builder(
                            "huying.ledger.behind.seconds",
                            lag,
                            all -> all.of(name).time().toMillis() / 1000.0)
                    .tag("reader", name)
                    .baseUnit("seconds")
                    .description("Time since the first entry that waits for this reader was written")
                    .register(meters);
        }
    }
}
