package org.huying.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of one CSV file whose header names the expected columns and no others but optional ones, in any order. */
final class Sheet {

    /** One row with the line on which it begins; values are trimmed and of every column, empty where an optional one is not there. */
    record Row(String file, int line, Map<String, String> values) {

        String get(String column) {
            var value = values.get(column);
            if (value == null) {
                throw new IllegalArgumentException(column);
            }
            return value;
        }
    }

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setTrim(true).get();

    private final String file;
    private final List<String> columns;
    private final List<String> optional;
    private final Problems problems;

    private Sheet(String file, List<String> columns, List<String> optional, Problems problems) {
        this.file = file;
        this.columns = columns;
        this.optional = optional;
        this.problems = problems;
    }

    /** Empty if the file or its header is unusable; rows with a problem are left out. All problems are told. */
    static Optional<List<Row>> read(TownFiles files, String file, List<String> columns, Problems problems) {
        return read(files, file, columns, List.of(), problems);
    }

    /** As above, for a file that may have further columns. */
    static Optional<List<Row>> read(
            TownFiles files, String file, List<String> columns, List<String> optional, Problems problems) {
        return PlainText.of(file, files, problems)
                .flatMap(text -> new Sheet(file, columns, optional, problems).rows(text));
    }

    private Optional<List<Row>> rows(String text) {
        var rows = new ArrayList<Row>();
        int line = 1;
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            List<String> header = List.of();
            for (var records = parser.iterator(); records.hasNext(); ) {
                CSVRecord values = records.next();
                if (header.isEmpty()) {
                    header = values.toList();
                    if (!usable(header)) {
                        return Optional.empty();
                    }
                } else if (values.size() > 1 || !values.get(0).isEmpty()) {
                    row(line, header, values).ifPresent(rows::add);
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
            if (header.isEmpty()) {
                problems.add(file, 1, "header-missing", header());
                return Optional.empty();
            }
            return Optional.of(rows);
        } catch (UncheckedIOException | IOException e) {
            problems.add(file, line, "quotes");
            return Optional.empty();
        }
    }

    private boolean usable(List<String> header) {
        var seen = new HashSet<String>();
        boolean usable = true;
        for (String column : header) {
            if (!columns.contains(column) && !optional.contains(column)) {
                problems.add(file, 1, "column-unknown", shown(column), header());
                usable = false;
            } else if (!seen.add(column)) {
                problems.add(file, 1, "column-twice", column);
                usable = false;
            }
        }
        for (String column : columns) {
            if (!header.contains(column)) {
                problems.add(file, 1, "column-missing", column, header());
                usable = false;
            }
        }
        return usable;
    }

    /** As it should be, optional columns in brackets. */
    private String header() {
        return Stream.concat(columns.stream(), optional.stream().map(column -> "[" + column + "]"))
                .collect(Collectors.joining(","));
    }

    private Optional<Row> row(int line, List<String> header, CSVRecord record) {
        if (record.size() != header.size()) {
            problems.add(file, line, "values-count", String.valueOf(record.size()), String.valueOf(header.size()));
            return Optional.empty();
        }
        var values = new HashMap<String, String>();
        optional.forEach(column -> values.put(column, ""));
        boolean clean = true;
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), record.get(i));
            if (PlainText.hidesCharacters(record.get(i))) {
                problems.add(file, line, "control-character", header.get(i));
                clean = false;
            }
        }
        return clean ? Optional.of(new Row(file, line, Map.copyOf(values))) : Optional.empty();
    }

    /** What was typed, short and harmless on a terminal. */
    static String shown(String typed) {
        String visible = typed.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        return visible.length() <= 60 ? visible : visible.substring(0, 59) + "…";
    }
}
