package org.huying.intake.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The CSV file, plain or compressed ({@code .gz}), read as a stream: it may be larger than the memory. */
final class RequestList {

    private final Path file;
    private final Mapping mapping;

    RequestList(Path file, Mapping mapping) {
        this.file = file;
        this.mapping = mapping;
    }

    /**
     * Reads all once: so a wrong encoding or a broken quote on the last line is found before the first row is imported.
     *
     * @return how many rows there are
     * @throws Unusable if it cannot be read, or a column of the mapping is not there
     */
    long check() {
        var rows = new long[1];
        forEach(row -> rows[0]++);
        return rows[0];
    }

    /** @throws Unusable as {@link #check} */
    void forEach(Consumer<CsvRow> action) {
        long line = 1;
        try (Reader reader = open();
                CSVParser parser = CSVParser.parse(reader, format())) {
            List<String> header = List.of();
            var records = parser.iterator();
            while (hasNext(records, line)) {
                CSVRecord values = records.next();
                if (header.isEmpty()) {
                    header = values.toList().stream().map(String::strip).toList();
                    requireColumns(header);
                } else if (values.size() > 1 || !values.get(0).isBlank()) {
                    action.accept(row(line, header, values));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            if (header.isEmpty()) {
                throw Unusable.because("imports.file.empty");
            }
        } catch (IOException broken) {
            throw unreadable(broken, line);
        }
    }

    /** Where the file is really read, and so may break; what an action throws is not mistaken for it. */
    private boolean hasNext(Iterator<CSVRecord> records, long line) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw unreadable(broken, line);
        }
    }

    private CSVFormat format() {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(mapping.delimiter())
                .setIgnoreEmptyLines(false)
                .get();
    }

    private Reader open() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
                bytes = new GZIPInputStream(bytes, 1 << 16);
            }
            // REPORT: a wrong encoding must not be imported as question marks
            var decoder = mapping.encoding()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            var reader = new BufferedReader(new InputStreamReader(bytes, decoder));
            skipByteOrderMark(reader);
            return reader;
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
    }

    private void requireColumns(List<String> header) {
        var missing = new TreeSet<>(mapping.columns());
        header.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw Unusable.because(
                    "imports.file.columns-missing", String.join(", ", missing), String.join(", ", header));
        }
        var seen = new HashSet<String>();
        header.stream()
                .filter(column -> !seen.add(column) && mapping.columns().contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw Unusable.because("imports.file.column-twice", column);
                });
    }

    private static CsvRow row(long line, List<String> header, CSVRecord values) {
        if (values.size() != header.size()) {
            return new CsvRow(line, values.size(), Map.of());
        }
        var named = new HashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            named.put(header.get(i), values.get(i));
        }
        return new CsvRow(line, values.size(), named);
    }

    private Unusable unreadable(Exception broken, long line) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return Unusable.because(
                        "imports.file.encoding", mapping.encoding().name(), line);
            }
            if (cause instanceof java.util.zip.ZipException || cause instanceof java.io.EOFException) {
                return Unusable.because("imports.file.gzip");
            }
        }
        return broken instanceof IOException && line == 1
                ? Unusable.because("imports.file.unreadable", file.toString())
                : Unusable.because("imports.file.quotes", line);
    }

    /** What stands in a list, short and harmless on a terminal. */
    static String shown(String written) {
        String visible = written.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        return visible.length() <= 60 ? visible : visible.substring(0, 59) + "…";
    }
}
