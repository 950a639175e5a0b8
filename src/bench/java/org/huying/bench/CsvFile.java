package org.huying.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Reads and writes the drill's lists. */
final class CsvFile {

    private static final CSVFormat WITH_HEADER =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private CsvFile() {}

    static List<Map<String, String>> read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes);
        }
    }

    static List<Map<String, String>> read(InputStream bytes) throws IOException {
        try (var parser = WITH_HEADER.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return parser.stream().map(CSVRecord::toMap).toList();
        }
    }

    static void write(Path file, List<List<String>> rows) throws IOException {
        try (var printer = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.RFC4180)) {
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        }
    }
}
