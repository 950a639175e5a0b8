package org.huying.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Reads the contact keyset and writes a new one. */
final class ContactKeyFile {

    private ContactKeyFile() {}

    /** @throws ContactKeysFailure if it is neither a keyset nor the path of one; never says what it was */
    static ContactKeys configured(String pathOrKeyset) {
        if (pathOrKeyset.startsWith("{")) {
            return parsed(pathOrKeyset, "The value of huying.keys.contact");
        }
        try {
            Path file = Path.of(pathOrKeyset);
            if (Files.exists(file)) {
                return read(file);
            }
        } catch (InvalidPathException notAPath) {
            // base64 then
        }
        try {
            byte[] json = Base64.getMimeDecoder().decode(pathOrKeyset);
            return parsed(new String(json, StandardCharsets.UTF_8), "The value of huying.keys.contact");
        } catch (IllegalArgumentException notBase64) {
            throw new ContactKeysFailure(
                    "The value of huying.keys.contact is neither a keyset nor a file that exists.");
        }
    }

    static ContactKeys ofDemo(Path file) {
        if (!Files.exists(file)) {
            create(file);
        }
        return read(file);
    }

    /** @throws ContactKeysFailure if the file exists: keys are never overwritten, what they sealed would be lost */
    static void create(Path file) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path whole = Files.createTempFile(folder, "contact", ".tmp");
            try {
                readableByOwnerOnly(whole);
                Files.writeString(whole, ContactKeys.create());
                // a node killed meanwhile leaves no half-written keyset
                Files.move(whole, file);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (FileAlreadyExistsException exists) {
            throw new ContactKeysFailure("%s exists and is not overwritten.".formatted(file));
        } catch (IOException unwritable) {
            throw new ContactKeysFailure("The keyset could not be written to %s.".formatted(file), unwritable);
        }
    }

    private static void readableByOwnerOnly(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static ContactKeys read(Path file) {
        try {
            return parsed(Files.readString(file), "The file %s".formatted(file));
        } catch (IOException unreadable) {
            throw new ContactKeysFailure("The keyset file %s cannot be read.".formatted(file), unreadable);
        }
    }

    private static ContactKeys parsed(String json, String what) {
        try {
            return ContactKeys.parse(json);
        } catch (GeneralSecurityException notKeys) {
            throw new ContactKeysFailure("%s is not a contact keyset.".formatted(what), notKeys);
        }
    }
}
