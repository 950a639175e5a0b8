package org.huying.intake;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;

/**
 * A caller's secret that names one attempt to send. It is never stored: what is kept under it is found by its digest,
 * encrypted by a key derived from it, and compared by a keyed digest of the body, so that our database alone tells
 * neither the tracking code nor what was asked.
 */
public final class IdempotencyKey {

    // long enough that nobody meets another caller's key by chance or by trying
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7E]{16,200}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    private IdempotencyKey(String secret) {
        this.secret = secret.getBytes(StandardCharsets.US_ASCII);
    }

    /** @throws Refusal {@code idempotency-key-unfit} (422) unless 16 to 200 visible ASCII characters */
    public static IdempotencyKey of(String typed) {
        if (!SHAPE.matcher(typed).matches()) {
            throw Refusal.invalid(
                    "idempotency-key-unfit", Map.of("Idempotency-Key", FieldProblem.of("intake.key.unfit")));
        }
        return new IdempotencyKey(typed);
    }

    public static boolean fits(String typed) {
        return SHAPE.matcher(typed).matches();
    }

    /** A fresh one, for a page's hidden field. */
    public static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whose photos these are, for {@link org.huying.request.Attachments}: 69 characters that do not tell the key. */
    public String photoOwner() {
        return "page:" + digest("photos");
    }

    /** The place where the answer is kept; each kind of POST has its own. */
    String digest(String scope) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((scope + '\n').getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest(secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String bodyDigest(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derived("body"), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] encrypt(String scope, byte[] answer) {
        try {
            return new AesGcmJce(derived("answer")).encrypt(answer, scope.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] decrypt(String scope, byte[] stored) {
        try {
            return new AesGcmJce(derived("answer")).decrypt(stored, scope.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] derived(String use) throws GeneralSecurityException {
        return Hkdf.computeHkdf(
                "HMACSHA256", secret, new byte[0], ("huying " + use).getBytes(StandardCharsets.UTF_8), 32);
    }
}
