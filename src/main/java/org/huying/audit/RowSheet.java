package org.huying.audit;

import java.io.IOException;
import java.util.List;

/** Rows that are written one after the other and never kept. Closing it ends the file. */
interface RowSheet extends AutoCloseable {

    /** @param values texts and whole numbers; the first row is the head */
    void row(List<Object> values) throws IOException;

    @Override
    void close() throws IOException;
}
