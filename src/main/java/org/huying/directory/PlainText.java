package org.huying.directory;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A file's text: strict UTF-8, because a name read in the wrong encoding would be kept for years. */
final class PlainText {

    private PlainText() {}

    /** Empty if the file is missing, too large or not UTF-8; the problem is then told. */
    static Optional<String> of(String file, TownFiles files, Problems problems) {
        var content = files.content(file);
        if (content.isEmpty()) {
            problems.add(file, 0, "file-missing", file);
            return Optional.empty();
        }
        byte[] bytes = content.get();
        if (bytes.length > TownFiles.MOST_BYTES) {
            problems.add(file, 0, "file-too-large", String.valueOf(TownFiles.MOST_BYTES / 1024 / 1024));
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            problems.add(file, 1 + (int) text.chars().filter(c -> c == '\n').count(), "not-utf8");
            return Optional.empty();
        }
        // spreadsheets put a byte order mark in front
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** Control and direction characters, which hide what a reader would see; joiners are letters of some scripts. */
    static boolean hidesCharacters(String value) {
        return value.codePoints().anyMatch(c -> switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> c != 0x200C && c != 0x200D;
            default -> false;
        });
    }
}
