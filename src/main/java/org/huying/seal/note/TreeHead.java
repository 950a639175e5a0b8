package org.huying.seal.note;

import java.time.Instant;
import java.util.List;
import org.huying.seal.merkle.Hash;

/**
 * What is signed of a tree (C2SP tlog-checkpoint): whose it is, how many leaves it has, its root; one more line says when.
 *
 * @param origin the ledger's name
 */
public record TreeHead(String origin, long size, Hash root, Instant at) {

    private static final String AT = "sealed ";

    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n" + AT + at + "\n";
    }

    /** @throws IllegalArgumentException if the text is not that of a head */
    public static TreeHead parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 4
                || !lines.get(1).matches("0|[1-9][0-9]{0,17}")
                || !lines.get(3).startsWith(AT)) {
            throw new IllegalArgumentException("A head has four lines: name, size, root and time");
        }
        try {
            var head = new TreeHead(
                    lines.get(0),
                    Long.parseLong(lines.get(1)),
                    Hash.ofBase64(lines.get(2)),
                    Instant.parse(lines.get(3).substring(AT.length())));
            if (!head.text().equals(text)) {
                throw new IllegalArgumentException("A head is written in one way only");
            }
            return head;
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("A head's fourth line says when it was sealed", e);
        }
    }
}
