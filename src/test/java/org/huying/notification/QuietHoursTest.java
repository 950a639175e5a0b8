package org.huying.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        "21:00-08:00, 20:59:59, false",
        "21:00-08:00, 21:00, true",
        "21:00-08:00, 00:00, true",
        "21:00-08:00, 07:59:59, true",
        "21:00-08:00, 08:00, false",
        "12:00-14:00, 13:00, true",
        "12:00-14:00, 14:00, false",
        "none, 00:00, false",
        "none, 12:00, false"
    })
    void they_begin_with_the_first_minute_and_end_before_the_last(String hours, LocalTime time, boolean quiet) {
        assertThat(QuietHours.of(hours).contain(time)).isEqualTo(quiet);
    }

    @Test
    void what_is_no_span_is_refused_with_an_example() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuietHours.of("9pm"))
                .withMessageContaining("21:00-08:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-04T00:00:00Z, 2026-11-04T00:30:00Z",
        "2026-11-04T00:30:00Z, 2026-11-04T06:00:00Z",
        "2026-11-04T06:00:01Z, 2026-11-05T00:30:00Z"
    })
    void a_digest_leaves_at_the_next_of_its_hours_in_the_towns_time(Instant now, Instant next) {
        var hours = DigestHours.of(List.of("14:00", "08:30"));
        assertThat(hours.after(now, ZoneId.of("Asia/Shanghai"))).isEqualTo(next);
    }
}
