package org.huying.bench;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.huying.bench.WhistlePlan.Conduct;

/** Blows many whistles; then coordinators and departments act at once, each a part of its own. */
final class WhistleDrive implements AutoCloseable {

    private static final Duration AFTER_NO_ANSWER = Duration.ofMillis(200);

    private final Score score = new Score();
    private final List<DrivenWhistle> whistles = new ArrayList<>();
    private final WhistleLimits limits;
    private final ScheduledExecutorService threads;
    private final Instant from = Instant.now();

    WhistleDrive(int count, long seed, Staff staff, List<String> buildings, WhistleLimits limits, int threads) {
        var random = new Random(seed);
        for (int i = 0; i < count; i++) {
            var plan = WhistlePlan.of(random, staff.units("clerk"), limits);
            whistles.add(new DrivenWhistle(i, plan, buildings.get(i % buildings.size())));
        }
        this.limits = limits;
        this.threads = Executors.newScheduledThreadPool(threads);
    }

    /** All are blown before anybody reports in. */
    CountDownLatch blow(Nodes nodes, Staff staff) {
        var desk = new Desk(nodes, score);
        var blown = new CountDownLatch(whistles.size());
        for (DrivenWhistle whistle : whistles) {
            CoordinatorPart coordinator = coordinator(desk, staff, whistle);
            play(() -> coordinator.blows() ? Optional.empty() : Optional.of(AFTER_NO_ANSWER), blown);
        }
        return blown;
    }

    /** @return counts down with each part that is played */
    CountDownLatch act(Nodes nodes, Staff staff) {
        var desk = new Desk(nodes, score);
        var parts = new ArrayList<Part>();
        for (DrivenWhistle whistle : whistles) {
            parts.add(coordinator(desk, staff, whistle));
            for (var party : whistle.plan.parties()) {
                List<String> clerks = staff.of("clerk", party.unit());
                parts.add(new DepartmentPart(
                        desk,
                        whistle,
                        party,
                        clerks.get(whistle.index % clerks.size()),
                        limits.of(whistle.plan.ground())));
            }
        }
        var played = new CountDownLatch(parts.size());
        parts.forEach(part -> play(part, played));
        return played;
    }

    private static CoordinatorPart coordinator(Desk desk, Staff staff, DrivenWhistle whistle) {
        List<String> dispatchers = staff.with("dispatcher");
        String dispatcher = dispatchers.get(whistle.index % dispatchers.size());
        String grid = whistle.building.substring(0, whistle.building.lastIndexOf('-'));
        String coordinator = whistle.plan.grid() ? staff.of("gridOfficer", grid).get(0) : dispatcher;
        return new CoordinatorPart(desk, whistle, coordinator, dispatcher);
    }

    private void play(Part part, CountDownLatch played) {
        threads.execute(() -> step(part, played));
    }

    private void step(Part part, CountDownLatch played) {
        Optional<Duration> next;
        try {
            next = part.step();
        } catch (UncheckedIOException noAnswer) {
            score.error("no answer");
            next = Optional.of(AFTER_NO_ANSWER);
        } catch (RuntimeException broken) {
            score.error("drill: " + broken);
            next = Optional.of(AFTER_NO_ANSWER);
        }
        if (next.isEmpty()) {
            played.countDown();
        } else if (!threads.isShutdown()) {
            // it catches what goes wrong in it
            Future<?> unused =
                    threads.schedule(() -> step(part, played), next.get().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    Instant from() {
        return from;
    }

    Score score() {
        return score;
    }

    List<DrivenWhistle> whistles() {
        return List.copyOf(whistles);
    }

    long signedOn() {
        return whistles.stream()
                .flatMap(whistle -> whistle.plan.coming().stream()
                        .filter(unit -> whistle.signedOn(unit).isPresent()))
                .count();
    }

    void summary(PrintStream out) {
        var conducts = new EnumMap<Conduct, Integer>(Conduct.class);
        whistles.forEach(
                whistle -> whistle.plan.parties().forEach(party -> conducts.merge(party.conduct(), 1, Integer::sum)));
        double seconds = Duration.between(from, Instant.now()).toMillis() / 1000.0;
        out.printf(
                "Driven: %d whistles, %d departments in %.0f s, %d calls%n",
                whistles.size(),
                conducts.values().stream().mapToInt(Integer::intValue).sum(),
                seconds,
                score.calls());
        out.println("Departments: " + conducts);
        Map<String, Long> errors = score.errors();
        out.println("Refusals and errors: " + (errors.isEmpty() ? "none" : errors));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
