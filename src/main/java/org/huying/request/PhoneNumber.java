package org.huying.request;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A phone number in one form, so that the same phone is the same text however it was typed. */
final class PhoneNumber {

    private static final Pattern EXTENSION = Pattern.compile("^(.*[0-9].*?)(?:转|轉|分机|EXT|X|#)([0-9]{1,6})$");
    private static final Pattern MAINLAND = Pattern.compile("^(?:\\+86|0086|86(?=1[3-9][0-9]{9}(?:X|$)))0?");
    private static final Pattern MOBILE_OR_SERVICE = Pattern.compile("^(?:1[0-9]{10}|[48]00[0-9]{7})(?:X.*)?$");

    private PhoneNumber() {}

    /**
     * Digits, a leading + only if foreign, an extension behind {@code x}. Landlines keep the 0 of their area code; {@code
     * +86}, {@code 0086} and the brackets around an area code go. What is no number stays as it is, to be refused.
     */
    static String normalise(String input) {
        String compact = Normalizer.normalize(input, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\p{Z}\\s\\p{Pd}−()./]", "")
                .replace("+86(0)", "+86");
        Matcher extension = EXTENSION.matcher(compact);
        String number = extension.matches() ? extension.group(1) + "X" + extension.group(2) : compact;
        Matcher mainland = MAINLAND.matcher(number);
        if (mainland.find()) {
            String local = number.substring(mainland.end());
            number = MOBILE_OR_SERVICE.matcher(local).matches() ? local : "0" + local;
        }
        return number.replaceFirst("^00(?=[1-9])", "+").toLowerCase(Locale.ROOT);
    }
}
