package org.huying.request;

import java.text.Normalizer;
import java.util.Locale;

/** What people type into small fields, before it is understood. */
final class TypedText {

    /** Longer input is nobody's number, code or phone; it is not worth looking at. */
    private static final int LONGEST = 100;

    private TypedText() {}

    /** Full-width letters and digits made plain, upper case, without spaces, hyphens and dots of any script. */
    static String compact(String input) {
        if (input.length() > LONGEST) {
            return "";
        }
        return Normalizer.normalize(input, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\p{Z}\\p{C}\\p{Pd}\\s._・·−]", "");
    }
}
