package org.huying.bench.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time of PostgreSQL with all its processes, also those that have ended, as Linux counts it. */
final class ServerTime {

    /** Linux tells it in hundredths of a second. */
    private static final double MILLIS_PER_TICK = 10;

    private final long postmaster;

    /** @param data folder of the server's data */
    ServerTime(Path data) throws IOException {
        postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    }

    double millis() {
        Stream<ProcessHandle> backends =
                ProcessHandle.of(postmaster).map(ProcessHandle::children).orElseGet(Stream::empty);
        return ticks(postmaster, 4) * MILLIS_PER_TICK
                + backends.mapToLong(backend -> ticks(backend.pid(), 2)).sum() * MILLIS_PER_TICK;
    }

    /** @param counters 2: its own time, 4: that of its ended children, too */
    private static long ticks(long process, int counters) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long sum = 0;
            for (int i = 0; i < counters; i++) {
                sum += Long.parseLong(fields[11 + i]);
            }
            return sum;
        } catch (IOException ended) {
            return 0;
        }
    }
}
