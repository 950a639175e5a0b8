package org.huying.seal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.seal.merkle.Hash;

/** What a printed receipt says of an entry, as people type it. */
record Place(long position, Hash leaf, Optional<String> number) {

    /** @throws Refusal {@code place-unreadable} (422) */
    static Place read(String position, String digest, Optional<String> number) {
        var wrong = new TreeMap<String, FieldProblem>();
        var place = position.strip();
        if (!place.matches("[1-9][0-9]{0,17}")) {
            wrong.put("position", FieldProblem.of("seal.check.position.wrong"));
        }
        var leaf = leaf(digest.replaceAll("\\s", ""));
        if (leaf.isEmpty()) {
            wrong.put("digest", FieldProblem.of("seal.check.digest.wrong"));
        }
        var typed = number.map(given -> given.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT))
                .filter(given -> !given.isEmpty());
        if (typed.filter(given -> !given.matches("HY[0-9]{11}")).isPresent()) {
            wrong.put("number", FieldProblem.of("seal.check.number.wrong"));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid("place-unreadable", Map.copyOf(wrong));
        }
        return new Place(Long.parseLong(place), leaf.get(), typed);
    }

    private static Optional<Hash> leaf(String digest) {
        var base64 = digest.replace('-', '+').replace('_', '/');
        try {
            return Optional.of(Hash.ofBase64(base64.endsWith("=") ? base64 : base64 + "="));
        } catch (IllegalArgumentException notAHash) {
            return Optional.empty();
        }
    }
}
