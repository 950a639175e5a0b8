package org.huying.seal.note;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public Ed25519 key as one word, {@code <name>+<id>+<key>} (C2SP signed-note): what an auditor keeps and compares.
 *
 * @param id first four bytes of the hash over name and key, as 8 hexadecimal digits
 * @param text the whole word
 */
public record VerifierKey(String name, String id, PublicKey key, String text) {

    static final byte ED25519 = 1;
    private static final int KEY_BYTES = 32;
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** @throws IllegalArgumentException if it is not such a word, or its parts do not belong together */
    public static VerifierKey parse(String text) {
        var parts = text.split("\\+", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("A verifier key is <name>+<id>+<key>");
        }
        var typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != 1 + KEY_BYTES || typed[0] != ED25519) {
            throw new IllegalArgumentException("Only Ed25519 keys are known");
        }
        var key = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.text().equals(text)) {
            throw new IllegalArgumentException("The id does not belong to name and key");
        }
        return key;
    }

    static VerifierKey of(String name, byte[] raw) {
        if (!name.matches("[^\\s+]{1,100}")) {
            throw new IllegalArgumentException("A key's name has 1 to 100 characters, no space and no plus");
        }
        try {
            var typed = concatenated(new byte[] {ED25519}, raw);
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            var id = HexFormat.of().formatHex(sha256.digest(typed), 0, 4);
            var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(concatenated(X509, raw)));
            return new VerifierKey(
                    name, id, key, name + "+" + id + "+" + Base64.getEncoder().encodeToString(typed));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a public Ed25519 key", e);
        }
    }

    /** The 32 bytes of a public key. */
    static byte[] raw(PublicKey key) {
        var encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
    }

    boolean verifies(String text, byte[] signature) {
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    static byte[] concatenated(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Override
    public String toString() {
        return text;
    }
}
