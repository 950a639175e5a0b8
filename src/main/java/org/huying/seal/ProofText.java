package org.huying.seal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;

/** Reads a proof that strangers hand in: it says what it says in one way only, so that no changed sign passes as harmless. */
final class ProofText {

    /** Signs of a file: enough for a thousand steps in a ledger of ten million entries. */
    static final int LONGEST = 1_500_000;

    private static final int DEEPEST = 8;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private ProofText() {}

    /** Empty if it is no proof, or has more, less or other fields than one. */
    static Optional<RequestProof> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var tree = JSON.readTree(text);
            var proof = JSON.treeToValue(tree, RequestProof.class);
            return proof != null
                            && JSON.readTree(JSON.writeValueAsString(proof)).equals(tree)
                    ? Optional.of(proof)
                    : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException notAProof) {
            return Optional.empty();
        }
    }
}
