package org.huying.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import org.huying.problem.Refusal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * Keeps one address from flooding the open doors. Generous, because a whole neighbourhood may share the address of its
 * mobile network; counted on each node by itself; forgotten after the period.
 */
@Component
@EnableConfigurationProperties(IntakeLimits.Settings.class)
public class IntakeLimits {

    private final Settings settings;
    private final Cache<String, Bucket> requests;
    private final Cache<String, Bucket> photos;

    IntakeLimits(Settings settings) {
        this.settings = settings;
        this.requests = buckets(settings.period());
        this.photos = buckets(settings.period());
    }

    /**
     * @param requests how many an address may send in the period
     * @param photos how many photos an address may upload in the period, one by one or with a form
     */
    @ConfigurationProperties("huying.intake.limit")
    record Settings(
            @DefaultValue("120") int requests,
            @DefaultValue("720") int photos,
            @DefaultValue("10m") Duration period) {}

    /** @throws Refusal {@code too-many-requests} (429) with the seconds to wait */
    public void request(String address) {
        take(requests, address, settings.requests());
    }

    /** @throws Refusal {@code too-many-requests} (429) with the seconds to wait */
    public void photo(String address) {
        take(photos, address, settings.photos());
    }

    private void take(Cache<String, Bucket> buckets, String address, int capacity) {
        Bucket bucket = buckets.get(subscriber(address), unused -> full(capacity));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            throw Refusal.of(Refusal.Status.TOO_MANY, "too-many-requests", seconds);
        }
    }

    private Bucket full(int capacity) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(capacity)
                        .refillGreedy(capacity, settings.period())
                        .build())
                .build();
    }

    private static Cache<String, Bucket> buckets(Duration period) {
        return Caffeine.newBuilder()
                .expireAfterAccess(period)
                .maximumSize(100_000)
                .build();
    }

    /** A subscriber of IPv6 owns a whole /64 and may send from each address of it. */
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
}
