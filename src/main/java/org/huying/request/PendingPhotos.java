package org.huying.request;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes the photos of reports that were never sent. Any node may do it, several at once do no harm. */
@Component
class PendingPhotos {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    PendingPhotos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** {@code huying.photos.removal} is a cron expression; {@code -} switches it off. */
    @Scheduled(cron = "${huying.photos.removal:0 */15 * * * *}")
    void removeForgotten() {
        jdbc.sql("delete from attachment where request_number is null and created_at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
