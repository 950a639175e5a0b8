package org.huying.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final Instant NOW = Instant.parse("2026-12-31T16:05:07Z");

    private final Moments moments = new Moments(Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));

    @Test
    void a_moment_is_written_in_the_towns_zone() {
        assertThat(moments.day(NOW)).isEqualTo("2027-01-01");
        assertThat(moments.minute(NOW)).isEqualTo("2027-01-01 00:05");
        assertThat(moments.second(NOW)).isEqualTo("2027-01-01 00:05:07");
        assertThat(moments.inFileName()).isEqualTo("2027-01-01-0005");
    }

    @Test
    void now_is_not_past_yet() {
        assertThat(moments.isPast(NOW)).isFalse();
        assertThat(moments.isPast(NOW.minusMillis(1))).isTrue();
    }

    @Test
    void nobody_else_writes_down_that_form() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(Files::isRegularFile).filter(MomentsTest::hasThePattern))
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly("Moments.java");
        }
    }

    private static boolean hasThePattern(Path file) {
        try {
            return Files.readString(file).contains("ofPattern(\"yyyy-MM-dd HH:mm");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
