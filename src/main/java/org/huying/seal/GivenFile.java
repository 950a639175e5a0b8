package org.huying.seal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that was named on the command line: a mistyped name must not look like a ledger that was tampered with. */
final class GivenFile {

    private GivenFile() {}

    /** The message of what keeps it from being read, whatever it holds; its argument is the file. */
    static Optional<String> fault(Path file) {
        if (!Files.exists(file)) {
            return Optional.of("seal.command.file.missing");
        }
        return Files.isDirectory(file) || !Files.isReadable(file)
                ? Optional.of("seal.command.file.closed")
                : Optional.empty();
    }
}
