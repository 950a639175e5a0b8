package org.huying.moment;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Points in time as pages, texts and files write them: in the town's time zone, whatever the reader's language. */
public final class Moments {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** Without a colon, which no name of a file may have on Windows. */
    private static final DateTimeFormatter IN_FILE_NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");

    private final Clock clock;

    /** @param clock in the town's zone */
    public Moments(Clock clock) {
        this.clock = clock;
    }

    /** The day alone, such as {@code 2026-03-02}. */
    public String day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate().toString();
    }

    /** Such as {@code 2026-03-02 09:05}. */
    public String minute(Instant at) {
        return TO_THE_MINUTE.format(at.atZone(clock.getZone()));
    }

    /** Such as {@code 2026-03-02 09:05:07}. */
    public String second(Instant at) {
        return TO_THE_SECOND.format(at.atZone(clock.getZone()));
    }

    /** This minute as part of the name of a file that is made now, such as {@code 2026-03-02-0905}: names sort by time. */
    public String inFileName() {
        return IN_FILE_NAME.format(clock.instant().atZone(clock.getZone()));
    }

    public boolean isPast(Instant at) {
        return at.isBefore(clock.instant());
    }
}
