package org.huying.seal.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The SHA-256 hash of a leaf, a node or a whole tree; never changes. */
public final class Hash {

    /** Length of every hash. */
    public static final int BYTES = 32;

    /** RFC 9162, 2.1.1: of a tree without leaves. */
    static final Hash EMPTY_TREE = new Hash(sha256().digest());

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException if they are not 32 */
    public static Hash of(byte[] bytes) {
        return at(bytes, 0, bytes.length);
    }

    /** The hash that stands at an offset among others. */
    public static Hash at(byte[] hashes, int offset) {
        return at(hashes, offset, BYTES);
    }

    private static Hash at(byte[] bytes, int offset, int length) {
        if (length != BYTES) {
            throw new IllegalArgumentException("A hash has 32 bytes");
        }
        return new Hash(Arrays.copyOfRange(bytes, offset, offset + BYTES));
    }

    /** @throws IllegalArgumentException if it is not the base64 text of 32 bytes, which has one way to be written */
    public static Hash ofBase64(String text) {
        var hash = of(Base64.getDecoder().decode(text));
        if (!hash.base64().equals(text)) {
            // the last sign has two bits that decode to nothing
            throw new IllegalArgumentException("A hash is written in one way only");
        }
        return hash;
    }

    /** RFC 9162, 2.1.1: the prefix 0x00 keeps a leaf from being taken for an inner node. */
    public static Hash leaf(byte[] content) {
        var sha256 = sha256();
        sha256.update((byte) 0);
        return new Hash(sha256.digest(content));
    }

    static Hash parent(Hash left, Hash right) {
        var sha256 = sha256();
        sha256.update((byte) 1);
        sha256.update(left.bytes);
        return new Hash(sha256.digest(right.bytes));
    }

    public void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, BYTES);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
