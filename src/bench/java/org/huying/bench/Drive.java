package org.huying.bench;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Drives requests to their end with several threads; each step may be taken by another thread and member of staff. */
final class Drive {

    private static final int MOST_STEPS = 80;
    private static final Duration LONGEST = Duration.ofMinutes(60);

    private final List<Driven> requests = new ArrayList<>();
    private final Score score = new Score();
    private final AtomicInteger finished = new AtomicInteger();
    private Duration took = Duration.ZERO;
    private boolean patient;

    Drive(List<TownSource.Words> words, int count, long seed, Plan.Shares shares) {
        var random = new Random(seed);
        var shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, random);
        for (int i = 0; i < count; i++) {
            requests.add(new Driven(i, shuffled.get(i % shuffled.size()), Plan.of(random, shares)));
        }
    }

    /** The node goes away and comes back: what was not answered is asked again, as long as it takes. */
    void repeatingWhatWasNotAnswered() {
        patient = true;
    }

    void run(Api api, Staff staff, int threads) throws InterruptedException {
        var queue = new LinkedBlockingQueue<>(requests);
        var driver = new Driver(new Nodes(List.of(api)), staff, score, this::anyOpen);
        long start = System.nanoTime();
        var pool = Executors.newFixedThreadPool(threads);
        try (ProgressBar bar = bar()) {
            for (int i = 0; i < threads; i++) {
                pool.execute(() -> work(queue, driver, bar));
            }
            pool.shutdown();
            if (!pool.awaitTermination(LONGEST.toMinutes(), TimeUnit.MINUTES)) {
                score.error("drill: not finished after " + LONGEST);
                pool.shutdownNow();
            }
        }
        took = Duration.ofNanos(System.nanoTime() - start);
    }

    private void work(LinkedBlockingQueue<Driven> queue, Driver driver, ProgressBar bar) {
        while (finished.get() < requests.size() && !Thread.currentThread().isInterrupted()) {
            Driven request = queue.poll();
            if (request == null) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
                continue;
            }
            try {
                driver.step(request);
            } catch (UncheckedIOException | IllegalStateException broken) {
                score.error("no answer: " + broken.getClass().getSimpleName());
                if (patient) {
                    request.steps--;
                    LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                }
            }
            if (request.end.isEmpty() && request.steps > MOST_STEPS) {
                request.end = "STUCK";
            }
            if (request.end.isEmpty()) {
                queue.add(request);
            } else {
                finished.incrementAndGet();
                bar.step();
            }
        }
    }

    /** Something to merge into. */
    private Optional<String> anyOpen() {
        for (int i = 0; i < 20; i++) {
            var other = requests.get(ThreadLocalRandom.current().nextInt(requests.size()));
            if (!other.number.isEmpty() && other.end.isEmpty()) {
                return Optional.of(other.number);
            }
        }
        return Optional.empty();
    }

    private ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName("Requests")
                .setInitialMax(requests.size())
                .setUpdateIntervalMillis(1_000)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
    }

    Score score() {
        return score;
    }

    List<Driven> requests() {
        return List.copyOf(requests);
    }

    double gridShare() {
        return (double) score.throughGrid() / requests.size();
    }

    long stuck() {
        return requests.stream().filter(request -> request.end.equals("STUCK")).count();
    }

    void summary(PrintStream out) {
        var ends = new TreeMap<String, Integer>();
        var pasts = new TreeMap<String, Integer>();
        for (Driven request : requests) {
            ends.merge(request.end, 1, Integer::sum);
            request.past.forEach(what -> pasts.merge(what, 1, Integer::sum));
        }
        double seconds = took.toMillis() / 1000.0;
        out.printf(
                "Driven: %d requests in %.1f s = %.1f loops/s, %d calls = %.0f calls/s%n",
                requests.size(), seconds, requests.size() / seconds, score.calls(), score.calls() / seconds);
        out.printf("Through grid-handling: %d (%.0f %%)%n", score.throughGrid(), 100 * gridShare());
        print(out, "Ended as", ends);
        print(out, "On the way", pasts);
        print(out, "Waited", score.notes());
        print(out, "Refusals and errors", score.errors());
    }

    private static void print(PrintStream out, String title, Map<String, ? extends Number> counts) {
        out.println(title + ": " + (counts.isEmpty() ? "none" : counts));
    }
}
