package org.huying.seal.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A text with the signatures below it (C2SP signed-note), itself a text that can be copied, printed and compared.
 *
 * @param text ends with a line break; what is signed, byte for byte
 */
public record SignedNote(String text, List<Line> signatures) {

    private static final String DASH = "— ";
    private static final int ID_BYTES = 4;

    /** @param base64 the id of the key, four bytes, and its signature */
    public record Line(String name, String base64) {

        static Line of(VerifierKey key, byte[] signature) {
            var bytes = VerifierKey.concatenated(HexFormat.of().parseHex(key.id()), signature);
            return new Line(key.name(), Base64.getEncoder().encodeToString(bytes));
        }

        private String print() {
            return DASH + name + " " + base64 + "\n";
        }

        private static Line parse(String line) {
            var parts = line.split(" ", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("A signature's line has a name and a signature");
            }
            var bytes = Base64.getDecoder().decode(parts[2]);
            // the last sign may have bits that decode to nothing: it is written in one way only
            if (bytes.length <= ID_BYTES
                    || !Base64.getEncoder().encodeToString(bytes).equals(parts[2])) {
                throw new IllegalArgumentException("A signature is base64, and longer than its key's id");
            }
            return new Line(parts[1], parts[2]);
        }

        private boolean isBy(VerifierKey key, String text) {
            var bytes = Base64.getDecoder().decode(base64);
            return name.equals(key.name())
                    && HexFormat.of().formatHex(bytes, 0, ID_BYTES).equals(key.id())
                    && key.verifies(text, Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
        }
    }

    public boolean isSignedBy(VerifierKey key) {
        return signatures.stream().anyMatch(line -> line.isBy(key, text));
    }

    /** The whole note. */
    public String print() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(line.print()));
        return note.toString();
    }

    /** @throws IllegalArgumentException if it is not one note */
    public static SignedNote parse(String note) {
        var notes = parseAll(note);
        if (notes.size() != 1) {
            throw new IllegalArgumentException("Not one note but " + notes.size());
        }
        return notes.get(0);
    }

    /**
     * Notes one after another, as files of them are when they are put together.
     *
     * @throws IllegalArgumentException if something is no note
     */
    public static List<SignedNote> parseAll(String notes) {
        var all = new ArrayList<SignedNote>();
        var lines = notes.lines().toList();
        for (int at = 0; at < lines.size(); ) {
            if (lines.get(at).isEmpty()) {
                at++;
                continue;
            }
            int gap = at;
            while (gap < lines.size() && !lines.get(gap).isEmpty()) {
                gap++;
            }
            int end = gap + 1;
            while (end < lines.size() && lines.get(end).startsWith(DASH)) {
                end++;
            }
            if (end <= gap + 1) {
                throw new IllegalArgumentException("A text stands without a signature");
            }
            all.add(new SignedNote(
                    String.join("\n", lines.subList(at, gap)) + "\n",
                    lines.subList(gap + 1, end).stream().map(Line::parse).toList()));
            at = end;
        }
        return all;
    }
}
