package org.huying.tracking;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.springframework.stereotype.Component;

/**
 * Limits wrong tracking codes by request and by address, on each node for itself. An attempt is paid for before the code
 * is looked at and paid back when it was right, so that many at once cannot slip through together.
 */
@Component
class TrackingThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_NUMBER = 10;
    /** A whole neighbourhood may share the address of its mobile network. */
    private static final int PER_ADDRESS = 60;

    private static final long REMEMBERED = 100_000;

    private final LoadingCache<String, Bucket> numbers;
    private final LoadingCache<String, Bucket> addresses;

    TrackingThrottle(Clock clock) {
        numbers = buckets(PER_NUMBER, clock);
        addresses = buckets(PER_ADDRESS, clock);
    }

    /** What was paid for one attempt. */
    record Attempt(List<Bucket> paid) {

        void succeeded() {
            paid.forEach(bucket -> bucket.addTokens(1));
        }
    }

    Attempt begin(Optional<String> number, String address) {
        var wanted = new ArrayList<Bucket>();
        wanted.add(addresses.get(subscriber(address)));
        number.map(numbers::get).ifPresent(wanted::add);
        var paid = new ArrayList<Bucket>();
        for (Bucket bucket : wanted) {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                paid.forEach(earlier -> earlier.addTokens(1));
                long minutes = Duration.ofNanos(probe.getNanosToWaitForRefill()).toMinutes() + 1;
                throw Refusal.of(Status.TOO_MANY, "too-many-tries", minutes);
            }
            paid.add(bucket);
        }
        return new Attempt(List.copyOf(paid));
    }

    /** A subscriber of IPv6 owns a whole /64 and may ask from each address of it. */
    private static String subscriber(String address) {
        try {
            // the servlet gives a literal address, so nothing is looked up
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, 8)
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
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
