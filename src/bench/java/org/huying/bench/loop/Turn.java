package org.huying.bench.loop;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What one contender did in its turn.
 *
 * @param perSecond loops
 * @param loop how long one took
 * @param steps how long each step of it took, by name, in their order
 * @param javaMillis processor time of the JVM for a loop
 * @param stored what a loop left with PostgreSQL; zeros on H2
 */
record Turn(int loops, double perSecond, Spread loop, Map<String, Spread> steps, double javaMillis, Counters stored) {

    private static final String LOOP = "";

    /** Milliseconds. */
    record Spread(double p50, double p99) {

        static Spread of(List<Double> millis) {
            var sorted = millis.stream().sorted().toList();
            return new Spread(percentile(sorted, 0.5), percentile(sorted, 0.99));
        }

        private static double percentile(List<Double> sorted, double share) {
            return sorted.get((int) Math.ceil(sorted.size() * share) - 1);
        }
    }

    static Turn of(Contender contender, Counters.Source counters, int threads, Duration length) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Counters before = counters.read();
            long processor = processorTime();
            long begin = System.nanoTime();
            long end = begin + length.toNanos();
            List<Callable<Steps>> work = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                work.add(() -> until(end, contender));
            }
            Map<String, List<Double>> millis = new LinkedHashMap<>();
            for (Future<Steps> done : pool.invokeAll(work)) {
                done.get().millis().forEach((step, took) -> millis.computeIfAbsent(step, first -> new ArrayList<>())
                        .addAll(took));
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            double java = (processorTime() - processor) / 1e6;
            Counters after = counters.read();
            Map<String, Spread> spreads = new LinkedHashMap<>();
            millis.forEach((step, took) -> spreads.put(step, Spread.of(took)));
            int loops = millis.getOrDefault(LOOP, List.of()).size();
            Spread whole = spreads.remove(LOOP);
            return new Turn(
                    loops,
                    loops / seconds,
                    whole == null ? new Spread(0, 0) : whole,
                    spreads,
                    java / loops,
                    after.since(before).each(loops));
        } finally {
            pool.shutdown();
        }
    }

    private static Steps until(long end, Contender contender) throws Exception {
        var steps = new Steps();
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            contender.loop(steps);
            steps.took(LOOP, begin);
        }
        return steps;
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
