package org.huying.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** As what a list leaves the room. */
public enum ExportFormat {
    CSV("text/csv;charset=UTF-8", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** Event log of IEEE 1849, a trace for each request. */
    XES("application/xml", "xes"),
    /** Object-centric event log, OCEL 2.0 in JSON. */
    OCEL("application/json", "json");

    /** Those that can hold contacts: a row for each request. */
    public static final List<ExportFormat> SHEETS = List.of(CSV, XLSX);

    private final String contentType;
    private final String ending;

    ExportFormat(String contentType, String ending) {
        this.contentType = contentType;
        this.ending = ending;
    }

    public String contentType() {
        return contentType;
    }

    /** Of a file's name, without the dot. */
    public String ending() {
        return ending;
    }

    /** {@code csv}: in forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A format for contacts. */
    public static Optional<ExportFormat> sheet(String code) {
        return SHEETS.stream().filter(format -> format.code().equals(code)).findFirst();
    }
}
