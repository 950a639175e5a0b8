package org.huying.seal.note;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A private Ed25519 key, as the word {@code PRIVATE+KEY+<name>+<id>+<key>} (C2SP signed-note), with its public one. */
public final class SignerKey {

    static final String PREFIX = "PRIVATE+KEY+";
    private static final int SEED_BYTES = 32;
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final PrivateKey key;
    private final VerifierKey verifier;

    private SignerKey(PrivateKey key, VerifierKey verifier) {
        this.key = key;
        this.verifier = verifier;
    }

    /**
     * A new key as two words, the private and the public one.
     *
     * @param name of the ledger, such as {@code town.example/ledger}
     * @throws IllegalArgumentException if the name is empty, longer than 100 characters, or has a space or plus
     */
    public static String create(String name) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var verifier = VerifierKey.of(name, VerifierKey.raw(pair.getPublic()));
            var encoded = pair.getPrivate().getEncoded();
            var seed = Arrays.copyOfRange(encoded, PKCS8.length, PKCS8.length + SEED_BYTES);
            var typed = VerifierKey.concatenated(new byte[] {VerifierKey.ED25519}, seed);
            return PREFIX + name + "+" + verifier.id() + "+"
                    + Base64.getEncoder().encodeToString(typed) + "\n" + verifier.text() + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK since 15 has Ed25519", e);
        }
    }

    /** @throws IllegalArgumentException if the two do not belong together; never quotes the private one */
    static SignerKey parse(String base64, VerifierKey verifier) {
        var typed = decoded(base64);
        if (typed.length != 1 + SEED_BYTES || typed[0] != VerifierKey.ED25519) {
            throw new IllegalArgumentException("A private key is not an Ed25519 key");
        }
        var seed = Arrays.copyOfRange(typed, 1, typed.length);
        try {
            var key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(VerifierKey.concatenated(PKCS8, seed)));
            var signer = new SignerKey(key, verifier);
            if (!verifier.verifies("probe", signer.sign("probe"))) {
                throw new IllegalArgumentException("The private and the public key do not belong together");
            }
            return signer;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("A private key is not an Ed25519 key", e);
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    public VerifierKey verifier() {
        return verifier;
    }

    byte[] sign(String text) {
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The ledger's head could not be signed", e);
        }
    }

    /** Never the key. */
    @Override
    public String toString() {
        return verifier.text();
    }
}
