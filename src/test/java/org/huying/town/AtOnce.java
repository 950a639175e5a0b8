package org.huying.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Several people act at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What came of one action: its answer, or why not. */
    public record Outcome<T>(Optional<T> answer, Optional<Throwable> failure) {

        public boolean done() {
            return failure.isEmpty();
        }
    }

    /** Outcomes in the order of the actions; no action may take longer than a minute. */
    public static <T> List<Outcome<T>> all(List<Callable<T>> actions) {
        var threads = Executors.newFixedThreadPool(actions.size());
        var start = new CyclicBarrier(actions.size());
        try {
            List<Future<T>> running = actions.stream()
                    .map(action -> threads.submit(() -> {
                        start.await();
                        return action.call();
                    }))
                    .toList();
            var outcomes = new ArrayList<Outcome<T>>();
            for (var action : running) {
                outcomes.add(outcome(action));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Outcome<T> outcome(Future<T> action) {
        try {
            return new Outcome<>(Optional.ofNullable(action.get(1, TimeUnit.MINUTES)), Optional.empty());
        } catch (ExecutionException e) {
            return new Outcome<>(Optional.empty(), Optional.ofNullable(e.getCause()));
        } catch (TimeoutException e) {
            return new Outcome<>(Optional.empty(), Optional.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
