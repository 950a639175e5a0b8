package org.huying.seal.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.huying.ledger.LedgerEntry;
import org.huying.seal.note.KeyAdopted;
import org.huying.seal.note.SignedNote;
import org.huying.seal.note.VerifierKey;

/**
 * Which keys are believed. Those that were given; and each that the ledger adopted below a head that a believed one had
 * signed. If none is given, those that come with the copy are: then a copy that was made up as a whole is not found out.
 */
final class Trust {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final boolean anything;
    private final Set<VerifierKey> believed;
    private final Set<VerifierKey> named = new HashSet<>();
    private final TreeMap<Long, VerifierKey> adopted = new TreeMap<>();

    Trust(Collection<VerifierKey> given) {
        anything = given.isEmpty();
        believed = new HashSet<>(given);
    }

    void named(String verifier) {
        parse(verifier).ifPresent(anything ? believed::add : named::add);
    }

    void adopts(LedgerEntry entry) {
        if (entry.kind().equals(KeyAdopted.KIND)) {
            try {
                parse(JSON.readTree(entry.payload()).path("key").asText())
                        .ifPresent(key -> adopted.put(entry.position(), key));
            } catch (JsonProcessingException notJson) {
                // an entry that was changed; it has been named
            }
        }
    }

    boolean believes(SignedNote note) {
        return believed.stream().anyMatch(note::isSignedBy);
    }

    boolean knows(SignedNote note) {
        return believes(note) || named.stream().anyMatch(note::isSignedBy);
    }

    /** A head that is believed, and fits, vouches for what it covers. */
    void vouched(long size) {
        Map<Long, VerifierKey> covered = adopted.headMap(size, true);
        believed.addAll(covered.values());
        covered.clear();
    }

    private static Optional<VerifierKey> parse(String verifier) {
        try {
            return Optional.of(VerifierKey.parse(verifier));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }
}
