package org.huying.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Remembers which password fitted which slow hash until it has not been asked for some minutes, as a digest under a key of this
 * process: a script sends its password with each call, and a quarter of a second of hashing for each would stop the node. Calls that
 * come at once wait for one hashing.
 */
@Component
class VerifiedPasswords {

    private static final String DIGEST = "HmacSHA256";

    private final PasswordEncoder encoder;
    private final SecretKeySpec key;
    private final Cache<String, String> hashes = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    VerifiedPasswords(PasswordEncoder encoder) {
        this.encoder = encoder;
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, DIGEST);
    }

    boolean matches(String account, String typed, String hash) {
        String digest = digest(account, typed);
        return hash.equals(hashes.getIfPresent(digest)) || fits(digest, typed, hash);
    }

    private boolean fits(String digest, String typed, String hash) {
        return hashes.asMap()
                        .compute(
                                digest,
                                (ignored, known) -> hash.equals(known) || encoder.matches(typed, hash) ? hash : null)
                != null;
    }

    private String digest(String account, String typed) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            // no account contains a line break
            return HexFormat.of().formatHex(mac.doFinal((account + "\n" + typed).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + DIGEST, e);
        }
    }
}
