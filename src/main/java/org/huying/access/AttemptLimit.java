package org.huying.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Limits wrong secrets in a quarter of an hour by what they shall open and by address, on each node for itself
 * (docs/adr/0005-log-in.md).
 *
 * <p>An attempt is paid for before the secret is looked at and paid back when it was right, so that many attempts at
 * once cannot slip through together.
 */
public final class AttemptLimit {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final long REMEMBERED = 100_000;

    private final LoadingCache<String, Bucket> subjects;
    private final LoadingCache<String, Bucket> addresses;

    /** @param perSubject failures that are let pass in a quarter of an hour; likewise {@code perAddress} */
    public AttemptLimit(int perSubject, int perAddress, Clock clock) {
        subjects = buckets(perSubject, clock);
        addresses = buckets(perAddress, clock);
    }

    /** What was paid for one attempt. */
    public record Attempt(List<Bucket> paid) {

        public void succeeded() {
            paid.forEach(bucket -> bucket.addTokens(1));
        }
    }

    /**
     * @param subject what the secret shall open; empty where there can be no such thing, which is limited by address only
     *     and not kept
     * @param refusal makes what is thrown when there were too many, from the time to wait
     */
    public Attempt begin(
            Optional<String> subject, String address, Function<Duration, ? extends RuntimeException> refusal) {
        var wanted = new ArrayList<Bucket>();
        wanted.add(addresses.get(Network.of(address)));
        subject.map(subjects::get).ifPresent(wanted::add);
        var paid = new ArrayList<Bucket>();
        for (Bucket bucket : wanted) {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                paid.forEach(earlier -> earlier.addTokens(1));
                throw refusal.apply(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
            paid.add(bucket);
        }
        return new Attempt(List.copyOf(paid));
    }

    private static LoadingCache<String, Bucket> buckets(int failures, Clock clock) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(WINDOW)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(failures).refillGreedy(failures, WINDOW))
                        .withCustomTimePrecision(new ClockMeter(clock))
                        .build());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
