package org.huying.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;

/** How many due dates a core computes in a second, on the demo town's calendar; see docs/bench.md. */
public final class CalendarSpeed {

    private static final int STARTS = 1 << 16;
    private static final int ROUNDS = 60;
    private static final Limit[] LIMITS = {
        Limit.workingTime(Duration.ofMinutes(30)),
        Limit.workingTime(Duration.ofHours(2)),
        Limit.workingDays(1),
        Limit.workingDays(5),
        Limit.workingDays(10),
        Limit.workingDays(60)
    };

    private CalendarSpeed() {}

    public static void main(String[] arguments) {
        var town = new CalendarReader(unit -> true).read(CalendarFiles.shipped(DemoCalendar.FOLDER));
        var rules = Objects.requireNonNull(town.calendars().get("outdoor"));
        long before = System.nanoTime();
        var calendar =
                new CountedCalendar(rules, new SpecialDays(town.years(), town.localDays()), ZoneId.of("Asia/Shanghai"));
        System.out.printf(Locale.ROOT, "counting out 100 years: %.0f ms%n", (System.nanoTime() - before) / 1e6);
        var random = new Random(7);
        var starts = random.longs(STARTS, 0, Duration.ofDays(1_000).toMillis())
                .mapToObj(Instant.parse("2025-06-01T00:00:00Z")::plusMillis)
                .toArray(Instant[]::new);
        double best = 0;
        long sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            for (int i = 0; i < STARTS; i++) {
                sum += calendar.due(starts[i], LIMITS[i % LIMITS.length]).at().getEpochSecond();
            }
            best = Math.max(best, STARTS / ((System.nanoTime() - begin) / 1e9));
        }
        System.out.printf(Locale.ROOT, "due dates a second on one core: %.1f million (%d)%n", best / 1e6, sum);
    }
}
