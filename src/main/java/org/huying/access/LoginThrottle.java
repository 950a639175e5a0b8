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
import org.springframework.stereotype.Component;

/**
 * Limits wrong passwords by account and by address, on each node for itself (docs/adr/0005-log-in.md).
 *
 * <p>An attempt is paid for before the password is looked at and paid back when it was right, so that many attempts at
 * once cannot slip through together.
 */
@Component
class LoginThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_ACCOUNT = 10;
    private static final int PER_ADDRESS = 50;
    private static final long REMEMBERED = 100_000;

    private final LoadingCache<String, Bucket> accounts;
    private final LoadingCache<String, Bucket> addresses;

    LoginThrottle(Clock clock) {
        accounts = buckets(PER_ACCOUNT, clock);
        addresses = buckets(PER_ADDRESS, clock);
    }

    /** What was paid for one attempt. */
    record Attempt(List<Bucket> paid) {

        void succeeded() {
            paid.forEach(bucket -> bucket.addTokens(1));
        }
    }

    /** @param account as typed; what cannot be an account is limited by address only, and not kept */
    Attempt begin(String account, String address) {
        var wanted = new ArrayList<Bucket>();
        wanted.add(addresses.get(Network.of(address)));
        if (Account.isWellFormed(account)) {
            wanted.add(accounts.get(account));
        }
        var paid = new ArrayList<Bucket>();
        for (Bucket bucket : wanted) {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                paid.forEach(earlier -> earlier.addTokens(1));
                throw new TooManyAttempts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
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
