package org.huying.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands in a {@link Fact} for words that a person wrote: HMAC-SHA-256 of the text under a salt of its own. The salt is
 * stored beside the text and erased with it; from then on nobody can test a guess against the ledger, and no proof breaks.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record SaltedDigest(@JsonValue String hex) {

    private static final String MAC = "HmacSHA256";

    /** @param salt as made by {@link #newSalt} */
    public static SaltedDigest of(String salt, String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(salt), MAC));
            return new SaltedDigest(HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + MAC, e);
        }
    }

    /** 32 random bytes as 64 hexadecimal digits, for one text only. */
    public static String newSalt(SecureRandom random) {
        var salt = new byte[32];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
