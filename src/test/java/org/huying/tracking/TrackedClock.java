package org.huying.tracking;

import java.time.Instant;
import java.time.ZoneId;
import org.huying.database.TestClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Stands still in the town's time zone until a test moves it. */
@TestConfiguration(proxyBeanMethods = false)
class TrackedClock {

    /** A Wednesday morning, a quarter past ten. */
    static final Instant START = Instant.parse("2026-11-11T02:15:00Z");

    @Bean
    @Primary
    TownClock testClock() {
        return new TownClock();
    }

    /** The test clock, in Shanghai. */
    static final class TownClock extends TestClock {

        private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

        TownClock() {
            super(START);
        }

        @Override
        public ZoneId getZone() {
            return SHANGHAI;
        }
    }
}
