package org.huying.seal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.huying.seal.note.SignerKey;
import org.huying.seal.note.SignerKeys;

/** Reads the keys that sign heads, and writes a new one. */
final class SealKeyFile {

    private SealKeyFile() {}

    /** @throws SealKeyFailure if it is neither keys nor the path of a file with keys; never quotes it */
    static SignerKeys configured(String pathOrKeys) {
        if (pathOrKeys.contains("PRIVATE+KEY+")) {
            return parsed(pathOrKeys, "The value of huying.keys.ledger");
        }
        try {
            var file = Path.of(pathOrKeys);
            if (Files.exists(file)) {
                return read(file);
            }
        } catch (InvalidPathException notAPath) {
            // refused below
        }
        throw new SealKeyFailure("The value of huying.keys.ledger is neither a key nor a file that exists.");
    }

    static SignerKeys ofDemo(Path file) {
        if (!Files.exists(file)) {
            create(file, "huying-demo");
        }
        return read(file);
    }

    /**
     * @throws SealKeyFailure if the file exists (a lost key cannot sign again) or cannot be written
     * @throws IllegalArgumentException if the name does not fit
     */
    static void create(Path file, String name) {
        var key = SignerKey.create(name);
        try {
            var folder = Files.createDirectories(file.toAbsolutePath().getParent());
            var whole = Files.createTempFile(folder, "ledger", ".tmp");
            try {
                if (whole.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rw-------"));
                }
                Files.writeString(whole, key);
                // a node killed meanwhile leaves no half-written key
                Files.move(whole, file);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (FileAlreadyExistsException exists) {
            throw new SealKeyFailure("%s exists and is not overwritten.".formatted(file));
        } catch (IOException unwritable) {
            throw new SealKeyFailure("The key could not be written to %s.".formatted(file), unwritable);
        }
    }

    private static SignerKeys read(Path file) {
        try {
            return parsed(Files.readString(file), "The file %s".formatted(file));
        } catch (IOException unreadable) {
            throw new SealKeyFailure("The key file %s cannot be read.".formatted(file), unreadable);
        }
    }

    private static SignerKeys parsed(String words, String what) {
        try {
            return SignerKeys.parse(words);
        } catch (IllegalArgumentException notKeys) {
            throw new SealKeyFailure("%s holds no usable key: %s.".formatted(what, notKeys.getMessage()));
        }
    }
}
