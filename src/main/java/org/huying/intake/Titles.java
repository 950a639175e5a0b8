package org.huying.intake;

import java.util.regex.Pattern;

/** Makes a title from the beginning of what was written. */
final class Titles {

    private static final int LONGEST = 40;
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[。！？!?\\n]|\\.\\s");

    private Titles() {}

    static String of(String description) {
        String sentence = END_OF_SENTENCE.split(description.strip(), 2)[0].strip();
        String words = sentence.isEmpty() ? description.strip() : sentence;
        int length = words.codePointCount(0, words.length());
        return length <= LONGEST ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
