package org.huying.intake.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The report of rejected rows: line, id and reason, as a CSV file for spreadsheets. */
final class RejectedRows implements Closeable {

    private final CSVPrinter printer;

    /** @throws IOException if the file cannot be written */
    RejectedRows(Path file) throws IOException {
        var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        // without the mark, spreadsheets take UTF-8 for the system's old encoding
        writer.write('\uFEFF');
        printer = new CSVPrinter(
                writer,
                CSVFormat.RFC4180.builder().setHeader("line", "id", "reason").get());
    }

    void add(long line, String id, String reason) {
        try {
            printer.printRecord(line, harmless(id), reason);
            // what was told must be there even if the import is killed
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A spreadsheet would run a cell that begins like a formula. */
    private static String harmless(String id) {
        return !id.isEmpty() && "=+-@".indexOf(id.charAt(0)) >= 0 ? "'" + id : id;
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
