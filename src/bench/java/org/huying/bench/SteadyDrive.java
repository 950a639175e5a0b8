package org.huying.bench;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Residents and staff who act without a break over HTTP: each thread brings one request after the other to its end. */
final class SteadyDrive implements AutoCloseable {

    private static final int MOST_STEPS = 200;
    private static final Plan.Shares SHARES = new Plan.Shares(0.45, 0.15, 0.10, 0.05, 0.0);
    private static final List<String> CATEGORIES =
            List.of("ROAD-LIGHT-OUT", "CLEAN-STREET-DIRTY", "ENV-NOISE-NIGHT", "");

    private final ExecutorService threads;
    private final Driver driver;
    private final Score score = new Score();
    private final AtomicInteger begun = new AtomicInteger();
    private final Queue<Double> ended = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    SteadyDrive(Nodes nodes, int threads) {
        this.driver = new Driver(nodes, Staff.of(DemoMessages.resource("duties.csv")), score, Optional::empty);
        this.threads = Executors.newFixedThreadPool(threads);
        List<String> buildings = WhistleDrill.buildings();
        for (int i = 0; i < threads; i++) {
            var random = new Random(i);
            this.threads.execute(() -> act(random, buildings));
        }
    }

    private void act(Random random, List<String> buildings) {
        while (!over) {
            int index = begun.incrementAndGet();
            var words = new TownSource.Words(
                    "第" + index + "件：楼下堆了很多东西，没人管。",
                    Map.of("buildingCode", buildings.get(random.nextInt(buildings.size()))),
                    CATEGORIES.get(random.nextInt(CATEGORIES.size())));
            long begin = System.nanoTime();
            if (bringToItsEnd(new Driven(index, words, Plan.of(random, SHARES)))) {
                ended.add((System.nanoTime() - begin) / 1e6);
            }
        }
    }

    private boolean bringToItsEnd(Driven request) {
        while (!over && request.end.isEmpty()) {
            try {
                driver.step(request);
            } catch (UncheckedIOException | IllegalStateException broken) {
                score.error("no answer: " + broken.getClass().getSimpleName());
            }
            if (request.steps > MOST_STEPS) {
                score.error("stuck");
                return false;
            }
        }
        return !request.end.isEmpty();
    }

    /** Milliseconds of each request that has ended since this was asked last, the shortest first. */
    List<Double> ended() {
        var taken = new ArrayList<Double>();
        for (Double next = ended.poll(); next != null; next = ended.poll()) {
            taken.add(next);
        }
        taken.sort(null);
        return taken;
    }

    Score score() {
        return score;
    }

    @Override
    public void close() {
        over = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
                score.error("not ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
