package org.huying.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Stream;

/** A numbered entry as a leaf of the Merkle tree; the encoding is fixed in docs/adr/0001-ledger-leaf-encoding.md. */
public record Leaf(LedgerEntry entry) {

    private static final String FORMAT = "huying-ledger-leaf-1";

    public Leaf {
        if (entry.position() < 1) {
            throw new IllegalArgumentException("An entry is a leaf only once it has a position");
        }
    }

    /** Every field as UTF-8, each after its length in bytes (four bytes, big-endian). */
    public byte[] encoding() {
        var bytes = new ByteArrayOutputStream();
        Stream.of(
                        FORMAT,
                        Long.toString(entry.position()),
                        entry.requestNumber(),
                        Long.toString(entry.seq()),
                        entry.kind(),
                        Integer.toString(entry.version()),
                        entry.actor(),
                        Long.toString(entry.at().toEpochMilli()),
                        entry.element(),
                        entry.payload())
                .map(field -> field.getBytes(StandardCharsets.UTF_8))
                .forEach(field -> {
                    bytes.writeBytes(ByteBuffer.allocate(4).putInt(field.length).array());
                    bytes.writeBytes(field);
                });
        return bytes.toByteArray();
    }

    /** RFC 6962, 2.1: the prefix 0x00 keeps a leaf from being taken for an inner node. */
    public byte[] hash() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((byte) 0);
            return sha256.digest(encoding());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
