package org.huying.deadline;

import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param officeHours {@code huying.office-hours}, ranges of each working day separated by commas; they hold until the town
 *     has loaded a calendar
 * @param timeZone {@code huying.time-zone}, the town's
 */
@ConfigurationProperties("huying")
record OfficeSettings(
        @DefaultValue("09:00-17:00") List<String> officeHours,
        @DefaultValue("Asia/Shanghai") ZoneId timeZone) {

    /** @throws IllegalArgumentException that names the setting */
    OfficeHours hours() {
        try {
            return OfficeHours.parse(officeHours);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("huying.office-hours: " + e.getMessage(), e);
        }
    }
}
