package org.huying.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret that opens a request to whoever made it: 60 random bits in Crockford's base 32 (no I, L, O, U), written
 * {@code ABCD-EFGH-JKMN}.
 *
 * <p>Only its digest is stored. A plain SHA-256 is enough: nobody can list 2^60 random codes as words can be listed, the
 * request's number in the digest keeps one attempt from testing all requests, and a code opens no contact data.
 */
public final class TrackingCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{12}");

    private final String characters;

    private TrackingCode(String characters) {
        this.characters = characters;
    }

    public static TrackingCode random(SecureRandom random) {
        var characters = new StringBuilder(12);
        for (int i = 0; i < 12; i++) {
            characters.append(ALPHABET.charAt(random.nextInt(32)));
        }
        return new TrackingCode(characters.toString());
    }

    /** The code that was meant: case, spaces, hyphens and full-width letters do not matter, nor O for 0, I and L for 1. */
    public static Optional<TrackingCode> read(String input) {
        String typed =
                TypedText.compact(input).replace('O', '0').replace('I', '1').replace('L', '1');
        return SHAPE.matcher(typed).matches() ? Optional.of(new TrackingCode(typed)) : Optional.empty();
    }

    /** In groups of four, for the receipt. The only way to see it. */
    public String text() {
        return characters.substring(0, 4) + "-" + characters.substring(4, 8) + "-" + characters.substring(8);
    }

    /** 64 hexadecimal digits, for {@code request.tracking_digest}. */
    public String digest(String requestNumber) {
        String input = "huying tracking code\n" + requestNumber + "\n" + characters;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(input.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Whether it is the code behind the stored digest; takes the same time whatever is wrong. */
    public boolean opens(String requestNumber, String storedDigest) {
        return MessageDigest.isEqual(
                digest(requestNumber).getBytes(StandardCharsets.US_ASCII),
                storedDigest.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrackingCode code && code.characters.equals(characters);
    }

    @Override
    public int hashCode() {
        return characters.hashCode();
    }

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "tracking code";
    }
}
