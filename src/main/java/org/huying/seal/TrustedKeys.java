package org.huying.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huying.seal.note.VerifierKey;

/** Public keys as they are given on a command line. */
final class TrustedKeys {

    private TrustedKeys() {}

    /**
     * @param given words, or files with words as {@code ledger-key} writes them
     * @throws IllegalArgumentException if a word is no public key
     */
    static List<VerifierKey> read(List<String> given) throws IOException {
        var all = new ArrayList<VerifierKey>();
        for (String key : given) {
            var words = key.contains("+") ? key : Files.readString(Path.of(key));
            Arrays.stream(words.strip().split("\\s+"))
                    .filter(word -> !word.startsWith("PRIVATE+KEY+"))
                    .map(VerifierKey::parse)
                    .forEach(all::add);
        }
        return all;
    }
}
