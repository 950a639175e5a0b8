package org.huying.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.PriorityQueue;
import org.springframework.stereotype.Component;

/**
 * Draws by lot, so that nobody can choose and everybody can check: a case's lot is the SHA-256 of seed, colon and number, and
 * the smallest lots are drawn. It needs a list of the cases and any tool that computes SHA-256.
 */
@Component
class Lots {

    private final CaseRows rows;

    Lots(CaseRows rows) {
        this.rows = rows;
    }

    /** @param numbers in the order of their lots */
    record Drawn(List<String> numbers, long population) {}

    private record Lot(String value, String number) {}

    Drawn draw(CaseFilter filter, String seed, int size) {
        var smallest = new PriorityQueue<Lot>(Comparator.comparing(Lot::value).reversed());
        var population = new long[1];
        rows.numbers(filter, number -> {
            population[0]++;
            smallest.add(new Lot(digest(seed + ":" + number), number));
            if (smallest.size() > size) {
                smallest.remove();
            }
        });
        List<String> numbers = smallest.stream()
                .sorted(Comparator.comparing(Lot::value))
                .map(Lot::number)
                .toList();
        return new Drawn(numbers, population[0]);
    }

    /** 64 lower-case hexadecimal digits. */
    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
