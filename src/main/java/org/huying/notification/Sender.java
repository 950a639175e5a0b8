package org.huying.notification;

import java.time.Clock;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.notification.Addresses.Reader;
import org.huying.notification.Carrier.Letter;
import org.huying.notification.Outcome.Needless;
import org.huying.notification.Outcome.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, outside any transaction. A message is taken by one node; if that node dies between the mail server's
 * yes and its own note, the message leaves once more after the lease: twice is better than never.
 */
@Component
class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final Deliveries deliveries;
    private final Addresses addresses;
    private final Wording wording;
    private final NotificationSettings settings;
    private final QuietHours quietHours;
    private final DeliveryMetrics metrics;
    private final Clock clock;
    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);

    Sender(
            Deliveries deliveries,
            Addresses addresses,
            Wording wording,
            NotificationSettings settings,
            DeliveryMetrics metrics,
            Clock clock,
            List<Carrier> carriers) {
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.wording = wording;
        this.settings = settings;
        this.quietHours = QuietHours.of(settings.quietHours());
        this.metrics = metrics;
        this.clock = clock;
        carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
    }

    /**
     * Returns whether there was anything, so that more may be waiting.
     *
     * @param goesOn asked before each message; after a no, what was taken is given back
     */
    boolean round(BooleanSupplier goesOn) {
        boolean quiet = quietHours.contain(LocalTime.ofInstant(clock.instant(), clock.getZone()));
        List<Delivery> taken = deliveries.take(quiet);
        sendEach(taken, goesOn);
        List<Delivery> digest = quiet || !goesOn.getAsBoolean() ? List.of() : deliveries.takeDigest();
        if (!digest.isEmpty()) {
            send(digest, language -> wording.digest(digest, language));
        }
        return !taken.isEmpty() || !digest.isEmpty();
    }

    private void sendEach(List<Delivery> taken, BooleanSupplier goesOn) {
        for (int next = 0; next < taken.size(); next++) {
            if (!goesOn.getAsBoolean()) {
                deliveries.giveBack(taken.subList(next, taken.size()));
                return;
            }
            Delivery delivery = taken.get(next);
            send(List.of(delivery), language -> wording.of(delivery, language));
        }
    }

    /** All of one reader and one channel. */
    private void send(List<Delivery> together, Function<Locale, Letter> letter) {
        Delivery first = together.get(0);
        Outcome outcome = tried(first, letter);
        metrics.count(first.channel(), outcome);
        if (outcome instanceof Outcome.Sent) {
            deliveries.sent(together);
        } else if (outcome instanceof Needless needless) {
            deliveries.dropped(together, needless.problem());
        } else if (outcome instanceof Refused refused) {
            deliveries.dead(together, refused.problem());
        } else if (outcome instanceof Outcome.Failed failed) {
            together.stream()
                    .collect(Collectors.groupingBy(Delivery::attempts))
                    .forEach((attempts, tried) -> failed(tried, attempts, failed.problem()));
        }
    }

    /** A fault of ours takes its turns like any other failure, and keeps no other message back. */
    private Outcome tried(Delivery first, Function<Locale, Letter> letter) {
        try {
            return carried(first, letter);
        } catch (RuntimeException e) {
            // its message may hold an address
            LOG.error(
                    "Message {} could not be sent: {}", first.id(), e.getClass().getName());
            return new Outcome.Failed("fault");
        }
    }

    private Outcome carried(Delivery first, Function<Locale, Letter> letter) {
        Reader reader = addresses.of(first);
        Optional<String> address = reader.by(first.channel());
        if (address.isEmpty()) {
            return new Needless("nobody");
        }
        if (!settings.on(first.channel())) {
            return new Outcome.Failed("channel-off");
        }
        return carrier(first.channel()).carry(address.get(), letter.apply(reader.language()), "huying-" + first.id());
    }

    private Carrier carrier(Channel channel) {
        return Optional.ofNullable(carriers.get(channel)).orElseThrow();
    }

    private void failed(List<Delivery> tried, int attempts, String problem) {
        if (attempts >= settings.attempts()) {
            deliveries.dead(tried, problem);
        } else {
            deliveries.again(tried, settings.retryAfter(attempts), problem);
        }
    }
}
