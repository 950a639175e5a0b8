package org.huying.audit;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Duty;
import org.huying.directory.Role;
import org.huying.ledger.Actor;
import org.huying.ledger.SaltedDigest;

/**
 * Who acts in one event log. A log leaves the town for tools of others, so it names no accounts: a person is a pseudonym that
 * holds within this log only. That is enough to see handovers and who checked their own work.
 */
final class Cast {

    private static final int SHOWN_DIGITS = 12;

    private final DirectoryQueries directory;
    private final String salt;
    private final Map<String, Part> known = new HashMap<>();

    Cast(DirectoryQueries directory, SecureRandom random) {
        this.directory = directory;
        this.salt = SaltedDigest.newSalt(random);
    }

    /**
     * What an actor is in the log.
     *
     * @param resource pseudonym of a person; {@code resident} or {@code system}
     * @param role code, where all duties of the person have the same; else {@code staff}
     * @param unit where all duties of the person are in the same; else empty
     */
    record Part(String resource, String role, String unit) {}

    Part of(String actor) {
        return known.computeIfAbsent(actor, this::part);
    }

    private Part part(String actor) {
        Optional<String> account = new Actor(actor).account();
        if (account.isEmpty()) {
            return new Part(actor, actor, "");
        }
        var duties = directory.person(account.orElseThrow()).stream()
                .flatMap(person -> person.duties().stream())
                .toList();
        return new Part(
                SaltedDigest.of(salt, actor).hex().substring(0, SHOWN_DIGITS),
                only(duties.stream().map(Duty::role).map(Role::code).collect(Collectors.toSet()))
                        .orElse("staff"),
                only(duties.stream().map(Duty::unit).collect(Collectors.toSet()))
                        .orElse(""));
    }

    private static Optional<String> only(Set<String> all) {
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }
}
