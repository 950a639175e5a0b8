package org.huying.seal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.seal.LedgerCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What somebody put into the check page; the empty text where nothing was. A file is not shown again, the rest is.
 *
 * @param proof pasted
 */
record TypedProof(String proof, @Nullable MultipartFile file, String position, String digest, String number) {

    static final TypedProof NOTHING = new TypedProof("", null, "", "", "");

    TypedProof {
        proof = Objects.requireNonNullElse(proof, "");
        position = Objects.requireNonNullElse(position, "");
        digest = Objects.requireNonNullElse(digest, "");
        number = Objects.requireNonNullElse(number, "");
    }

    boolean isNothing() {
        return text().isBlank() && !isPlace();
    }

    boolean isPlace() {
        return !(position + digest).isBlank();
    }

    /** The file, or what was pasted. */
    String text() {
        if (file == null || file.isEmpty()) {
            return proof.strip();
        }
        if (file.getSize() > LedgerCheck.LONGEST) {
            throw Refusal.of(Status.TOO_LARGE, "proof-too-large");
        }
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> askedNumber() {
        return Optional.of(number);
    }
}
