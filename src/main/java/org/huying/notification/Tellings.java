package org.huying.notification;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.huying.notification.Notices.Kind;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The table of what is told to whom, {@code notification/tellings.csv} or the town's own. An entry's kind that stands in no
 * row is told to nobody; a kind that this version does not know does no harm.
 */
@Component
class Tellings {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();

    private final List<Telling> rows;

    Tellings(NotificationSettings settings) {
        this.rows = read(settings.tellings());
    }

    List<Telling> of(Payload entry) {
        return rows.stream()
                .filter(row -> row.entry().equals(entry.entry().kind()))
                .filter(row -> row.when().holds(entry))
                .toList();
    }

    List<Telling> all() {
        return rows;
    }

    private static List<Telling> read(Resource file) {
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                var csv = FORMAT.parse(reader)) {
            if (!csv.getHeaderNames().equals(Telling.COLUMNS)) {
                throw new UnfitTelling("header", csv.getCurrentLineNumber(), String.join(",", Telling.COLUMNS));
            }
            return csv.stream().map(row -> row(csv.getCurrentLineNumber(), row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("huying.notification.tellings cannot be read: " + file, e);
        }
    }

    private static Telling row(long line, CSVRecord row) {
        Telling telling = telling(line, row);
        telling.problem().ifPresent(problem -> {
            throw new UnfitTelling(problem, line, String.join(",", row));
        });
        return telling;
    }

    private static Telling telling(long line, CSVRecord row) {
        try {
            List<String> by = List.of(row.get("by").split("\\+"));
            return new Telling(
                    row.get("entry"),
                    new Condition(row.get("when")),
                    code(Audience.class, row.get("audience")),
                    Kind.valueOf(row.get("message")),
                    by.contains("desk"),
                    by.stream()
                            .filter(way -> !way.equals("desk"))
                            .map(Tellings::alternatives)
                            .toList(),
                    code(Speed.class, row.get("speed")));
        } catch (IllegalArgumentException e) {
            throw new UnfitTelling("unreadable", line, String.join(",", row), e);
        }
    }

    private static List<Channel> alternatives(String way) {
        return Arrays.stream(way.split("/"))
                .map(channel -> code(Channel.class, channel))
                .toList();
    }

    private static <E extends Enum<E>> E code(Class<E> type, String code) {
        return Enum.valueOf(type, code.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }
}
