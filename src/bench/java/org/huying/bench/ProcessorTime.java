package org.huying.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Processor time that processes have used, as Linux tells it under {@code /proc}: of seconds measured beside other work it is what counts. */
final class ProcessorTime {

    /** Of Linux on every machine that runs Java. */
    private static final int TICKS_PER_SECOND = 100;

    /** Fields of {@code stat} after the name: own time in user and system mode, then that of ended children. */
    private static final int FIRST_FIELD = 11;

    private static final int FIELDS = 4;

    private ProcessorTime() {}

    /** Of the process and all that it started. */
    static Duration of(ProcessHandle process) {
        long ticks = Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(each -> ticks(each.pid()))
                .sum();
        return Duration.ofMillis(ticks * 1_000 / TICKS_PER_SECOND);
    }

    /** Of all of a PostgreSQL on this machine. */
    static Duration of(JdbcClient postgresql) {
        return of(server(postgresql));
    }

    private static ProcessHandle server(JdbcClient postgresql) {
        try {
            String folder =
                    postgresql.sql("show data_directory").query(String.class).single();
            String pid = Files.readAllLines(Path.of(folder, "postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(pid.trim())).orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException("The server does not run on this machine", e);
        }
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long sum = 0;
            for (int field = FIRST_FIELD; field < FIRST_FIELD + FIELDS; field++) {
                sum += Long.parseLong(fields[field]);
            }
            return sum;
        } catch (IOException ended) {
            return 0;
        }
    }
}
