package org.huying.deadline;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficeSettings.class)
class DeadlineConfiguration {

    @Bean
    WorkingCalendar workingCalendar(OfficeSettings settings) {
        return new WeekdayCalendar(OfficeHours.parse(settings.officeHours()), settings.timeZone());
    }
}
