package org.huying.seal.note;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The keys that sign a head: usually one; two while one takes over from the other. */
public record SignerKeys(List<SignerKey> keys) {

    /**
     * @param words private and public keys, separated by white space, in any order
     * @throws IllegalArgumentException if there is none, or one without its other half; never quotes a private one
     */
    public static SignerKeys parse(String words) {
        var all = Arrays.stream(words.strip().split("\\s+")).toList();
        Map<String, VerifierKey> verifiers = all.stream()
                .filter(word -> !word.startsWith(SignerKey.PREFIX))
                .map(VerifierKey::parse)
                .collect(Collectors.toMap(key -> key.name() + "+" + key.id(), Function.identity(), (one, same) -> one));
        var keys = all.stream()
                .filter(word -> word.startsWith(SignerKey.PREFIX))
                .map(word -> signer(word, verifiers))
                .toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("There is no private key");
        }
        return new SignerKeys(keys);
    }

    private static SignerKey signer(String word, Map<String, VerifierKey> verifiers) {
        // base64 may have a plus, a name has none
        var parts = word.substring(SignerKey.PREFIX.length()).split("\\+", 3);
        var verifier = parts.length < 3 ? null : verifiers.get(parts[0] + "+" + parts[1]);
        if (verifier == null) {
            throw new IllegalArgumentException("A private key stands without its public one");
        }
        return SignerKey.parse(parts[2], verifier);
    }

    public List<VerifierKey> verifiers() {
        return keys.stream().map(SignerKey::verifier).toList();
    }

    /** The ledger's name: that of the first key. */
    public String origin() {
        return keys.get(0).verifier().name();
    }

    public SignedNote sign(String text) {
        return new SignedNote(
                text,
                keys.stream()
                        .map(key -> SignedNote.Line.of(key.verifier(), key.sign(text)))
                        .toList());
    }
}
