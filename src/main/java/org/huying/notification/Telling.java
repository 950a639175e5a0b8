package org.huying.notification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.notification.Notices.Kind;

/**
 * One row of the table of what is told to whom.
 *
 * @param entry kind of the ledger entry
 * @param desk whether a notice is put on the desk
 * @param ways outside the desk: from each inner list the first that the reader can be reached by and that is on
 */
record Telling(
        String entry,
        Condition when,
        Audience audience,
        Kind message,
        boolean desk,
        List<List<Channel>> ways,
        Speed speed) {

    static final List<String> COLUMNS = List.of("entry", "when", "audience", "message", "by", "speed");

    /** The ways at this speed: what is collected leaves by e-mail first, since text messages have no lists. */
    List<List<Channel>> ways(Speed speed) {
        return speed == Speed.DIGEST ? ways.stream().map(Telling::mailFirst).toList() : ways;
    }

    private static List<Channel> mailFirst(List<Channel> way) {
        return Stream.concat(Stream.of(Channel.EMAIL), way.stream()).distinct().toList();
    }

    /** Why nobody can be told so, as a code; a digest would show one resident the numbers of others, and auditors no head. */
    Optional<String> problem() {
        if (audience == Audience.RESIDENT && speed == Speed.DIGEST) {
            return Optional.of("resident-digest");
        }
        if (audience == Audience.AUDITORS && speed == Speed.DIGEST) {
            return Optional.of("auditors-digest");
        }
        if (speed == Speed.DIGEST && ways.stream().anyMatch(way -> way.contains(Channel.SMS))) {
            return Optional.of("sms-digest");
        }
        return audience == Audience.RESIDENT && desk ? Optional.of("resident-desk") : Optional.empty();
    }
}
