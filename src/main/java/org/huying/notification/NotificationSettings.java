package org.huying.notification;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * @param background whether this node sends at all; tests switch it off and take each step themselves
 * @param interval how long what is due waits for a sender, at most
 * @param site address of this system as residents and staff open it, without a slash at the end; empty: no links
 * @param tellings the table of what is told to whom
 * @param onRestDays whether staff are written to on days on which none of their units works
 * @param oldest what happened longer ago is told to nobody any more
 * @param firstRetry wait after the first failure; doubles with each further one
 * @param longestRetry the doubling ends here
 * @param attempts after so many a message is a dead letter
 * @param keep how long sent messages stay listed
 */
@ConfigurationProperties("huying.notification")
record NotificationSettings(
        @DefaultValue("true") boolean background,
        @DefaultValue("2s") Duration interval,
        @DefaultValue("") String site,

        @DefaultValue("classpath:/notification/tellings.csv")
        Resource tellings,

        @DefaultValue("21:00-08:00") String quietHours,
        @DefaultValue({"08:30", "14:00"}) List<String> digestHours,
        @DefaultValue("false") boolean onRestDays,
        @DefaultValue("1d") Duration oldest,
        @DefaultValue("30s") Duration firstRetry,
        @DefaultValue("1h") Duration longestRetry,
        @DefaultValue("10") int attempts,
        @DefaultValue("90d") Duration keep,
        @DefaultValue Email email,
        @DefaultValue Sms sms) {

    /** The time within which a node sends what it took; afterwards others may take it. */
    static final Duration LEASE = Duration.ofMinutes(15);

    NotificationSettings {
        if (interval.toMillis() < 1 || attempts < 1 || firstRetry.isNegative()) {
            throw new IllegalArgumentException(
                    "huying.notification: interval, attempts and first-retry must be greater than 0");
        }
    }

    /** How the line to the mail server is protected. */
    enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    /**
     * @param host empty: no e-mail
     * @param from address of the sender, wanted with a host
     */
    record Email(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("STARTTLS") Security security,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("") String from,
            @DefaultValue("10s") Duration timeout) {

        Email {
            if (!host.isBlank() && from.isBlank()) {
                throw new IllegalArgumentException("huying.notification.email.from is wanted with a host");
            }
        }

        boolean on() {
            return !host.isBlank();
        }

        /** Without the password, so that no log can have it. */
        @Override
        public String toString() {
            return "Email[" + host + ":" + port + "]";
        }
    }

    /**
     * @param url where the gateway takes messages; without it no text messages
     * @param token sent as bearer token, if there is one
     */
    record Sms(
            @DefaultValue("") String url,
            @DefaultValue("") String token,
            @DefaultValue("10s") Duration timeout) {

        boolean on() {
            return !url.isBlank();
        }

        URI address() {
            return URI.create(url);
        }

        /** Without the token, so that no log can have it. */
        @Override
        public String toString() {
            return "Sms[" + url + "]";
        }
    }

    boolean on(Channel channel) {
        return switch (channel) {
            case EMAIL -> email.on();
            case SMS -> sms.on();
        };
    }

    /** Before the next try, after so many. */
    Duration retryAfter(int tries) {
        Duration wait = firstRetry.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), 20));
        return wait.compareTo(longestRetry) < 0 ? wait : longestRetry;
    }
}
