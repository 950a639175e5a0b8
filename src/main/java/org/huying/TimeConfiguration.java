package org.huying;

import java.time.Clock;
import java.time.ZoneId;
import org.huying.moment.Moments;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock, in the town's time zone, and how points in time are written by it. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock(@Value("${huying.time-zone}") ZoneId zone) {
        return Clock.system(zone);
    }

    @Bean
    Moments moments(Clock clock) {
        return new Moments(clock);
    }
}
