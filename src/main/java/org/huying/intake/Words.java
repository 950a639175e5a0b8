package org.huying.intake;

import java.text.Normalizer;
import java.util.stream.IntStream;

/** Cleans what people type; what they mean stays as it is, in any script. */
final class Words {

    private Words() {}

    /**
     * Words of several lines: line ends become {@code \n}; control characters, unpaired surrogates and marks that turn
     * the writing direction of what follows are dropped (a database refuses the first, a reader is misled by the last).
     * HTML stays: it is shown as text.
     */
    static String lines(String typed) {
        return typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(Words::belongsToText)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** Words of one line. */
    static String line(String typed) {
        return lines(typed).replaceAll("\\s+", " ");
    }

    /** Codes and numbers: Chinese input methods type them full-width ({@code １２３}). */
    static String code(String typed) {
        return line(Normalizer.normalize(typed, Normalizer.Form.NFKC));
    }

    private static boolean belongsToText(int character) {
        return character == '\n'
                || character == '\t'
                || !(Character.isISOControl(character) || isSurrogate(character) || turnsDirection(character));
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    private static boolean turnsDirection(int character) {
        return IntStream.of(0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0xFEFF).anyMatch(mark -> mark == character);
    }
}
