package org.huying.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * RFC 4180 in UTF-8 with a byte order mark, without which spreadsheets take Chinese for something else. A text that a
 * spreadsheet would compute gets an apostrophe before it: residents write into these cells.
 */
final class CsvSheet implements RowSheet {

    private static final Pattern FORMULA =
            Pattern.compile("^[\\s]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r].*", Pattern.DOTALL);

    private final CSVPrinter printer;

    CsvSheet(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    @Override
    public void row(List<Object> values) throws IOException {
        printer.printRecord(values.stream().map(CsvSheet::harmless).toList());
    }

    private static Object harmless(Object value) {
        return value instanceof String text && FORMULA.matcher(text).matches() ? "'" + text : value;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
