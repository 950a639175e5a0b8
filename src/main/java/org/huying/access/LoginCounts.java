package org.huying.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How many log-ins succeeded, failed and were throttled on this node: the meter {@code huying.login}. */
@Component
class LoginCounts {

    private final Counter succeeded;
    private final Counter failed;
    private final Counter throttled;

    LoginCounts(MeterRegistry registry) {
        succeeded = registry.counter("huying.login", "outcome", "succeeded");
        failed = registry.counter("huying.login", "outcome", "failed");
        throttled = registry.counter("huying.login", "outcome", "throttled");
    }

    long succeeded() {
        return next(succeeded);
    }

    long failed() {
        return next(failed);
    }

    long throttled() {
        return next(throttled);
    }

    private static long next(Counter counter) {
        counter.increment();
        return Math.round(counter.count());
    }
}
