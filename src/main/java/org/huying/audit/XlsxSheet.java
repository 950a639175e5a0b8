package org.huying.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook in constant memory: texts stand in their cells, since a table of shared ones would grow with the file. */
final class XlsxSheet implements RowSheet {

    /** A sheet holds 1,048,576 rows; what is more begins another one, with the head again. */
    private static final int ROWS_OF_A_SHEET = 1_000_000;

    private static final int ROWS_IN_MEMORY = 500;
    /** A cell holds no more. */
    private static final int LONGEST_TEXT = 32_767;

    private final Workbook book;
    private Worksheet sheet;
    private int sheets = 1;
    private int next;
    private List<Object> head = List.of();

    XlsxSheet(OutputStream out) {
        book = new Workbook(out, "Huying", "1.0");
        sheet = book.newWorksheet("1");
    }

    @Override
    public void row(List<Object> values) throws IOException {
        if (head.isEmpty()) {
            head = values;
            sheet.freezePane(1, 1);
        } else if (next == ROWS_OF_A_SHEET) {
            sheet.finish();
            sheets++;
            sheet = book.newWorksheet(Integer.toString(sheets));
            next = 0;
            write(head);
        }
        write(values);
        if (next % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void write(List<Object> values) {
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            if (value instanceof Number number) {
                sheet.value(next, column, number);
            } else {
                String text = value.toString();
                sheet.inlineString(next, column, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
            }
        }
        next++;
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
