package org.huying.bench;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a driven request, and the SQL that writes it again for each {@code i}. */
record CopiedRow(String table, Map<String, Object> columns) {

    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";
    /** All ids of a run end in the node's own twelve digits. */
    private static final int ID_KEPT = 24;

    private static final String EARLIER = "mod(i * 97, 2592000)";
    private static final String LATER = "(864000 + mod(i * 97, 1728000))";

    /**
     * How values change.
     *
     * @param words texts that become others, as SQL
     * @param now what is later is a due date
     * @param position SQL of the one before the first entry's
     */
    record Copier(Map<String, String> words, Optional<NewGrids> grids, Instant now, String position) {

        String text(String column, String text) {
            // definitions are not copied
            boolean ids = !column.endsWith("def_id_");
            Pattern copied = Pattern.compile(Stream.concat(
                            words.keySet().stream()
                                    .sorted(Comparator.comparing(String::length).reversed())
                                    .map(Pattern::quote),
                            ids ? Stream.of(UUID) : Stream.empty())
                    .collect(Collectors.joining("|")));
            var parts = new StringJoiner(" || ");
            Matcher found = copied.matcher(text);
            int end = 0;
            while (found.find()) {
                parts.add(quoted(text.substring(end, found.start())));
                parts.add("(" + Optional.ofNullable(words.get(found.group())).orElseGet(() -> id(found.group())) + ")");
                end = found.end();
            }
            return parts.add(quoted(text.substring(end))).toString();
        }

        private static String id(String id) {
            return quoted(id.substring(0, ID_KEPT)) + " || 'c' || lpad(to_hex(i), 11, '0')";
        }

        String time(Timestamp time) {
            String literal = "timestamp with time zone '" + time.toInstant() + "'";
            String seconds = " * interval '1 second'";
            return time.toInstant().isAfter(now)
                    ? literal + " + " + LATER + seconds
                    : literal + " - " + EARLIER + seconds;
        }

        private static String quoted(String text) {
            return "'" + text.replace("'", "''") + "'";
        }
    }

    Optional<String> text(String column) {
        return Optional.ofNullable(columns.get(column)).map(Object::toString);
    }

    String insert(Copier copier) {
        var names = new StringJoiner(", ", "insert into " + table + " (", ")");
        var values = new StringJoiner(", ", " select ", "");
        for (Map.Entry<String, @Nullable Object> column : columns.entrySet()) {
            boolean identity = column.getKey().equals("id") && column.getValue() instanceof Number;
            value(column.getKey(), column.getValue(), copier)
                    .filter(value -> !identity)
                    .ifPresent(value -> {
                        names.add(column.getKey());
                        values.add(value);
                    });
        }
        return names.toString() + values;
    }

    private Optional<String> value(String column, @Nullable Object value, Copier copier) {
        return switch (table + "." + column) {
            // the database computes it
            case "request.place_cell", "clock.late_from" -> Optional.empty();
            case "ledger_entry.position" -> Optional.of(copier.position() + " + " + columns.get("seq"));
            case "ledger_entry.at_ms" -> Optional.of(value + " - " + EARLIER + " * 1000");
            case "delivery.entry" -> Optional.of("1000000000 + i * 1000 + mod(%s, 1000)".formatted(value));
            case "request.latitude" -> copier.grids().map(NewGrids::latitude).or(() -> plain(column, value, copier));
            case "request.longitude" -> copier.grids().map(NewGrids::longitude).or(() -> plain(column, value, copier));
            default -> plain(column, value, copier);
        };
    }

    private Optional<String> plain(String column, @Nullable Object value, Copier copier) {
        if (value instanceof String text) {
            return Optional.of(copier.text(column, text));
        }
        if (value instanceof Timestamp time) {
            return Optional.of(copier.time(time));
        }
        if (value instanceof byte[]) {
            throw new IllegalStateException(table + "." + column + " cannot be copied");
        }
        return Optional.ofNullable(value).map(Object::toString);
    }
}
