package org.huying.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.huying.audit.ExportFormat;
import org.huying.audit.Exports;
import org.huying.audit.FilterTerms;
import org.huying.audit.TownTerms;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists without contacts, of any size; words and places are those of the residents. Each call is an entry in the ledger. */
@RestController
@Tag(name = "audit")
class ExportsApi {

    private final AuditReaders readers;
    private final Exports exports;
    private final TownTerms town;
    private final Download download;

    ExportsApi(AuditReaders readers, Exports exports, TownTerms town, Download download) {
        this.readers = readers;
        this.exports = exports;
        this.town = town;
        this.download = download;
    }

    @Operation(
            summary =
                    "All requests of a filter as CSV (UTF-8 with byte order mark); terms as those of /api/audit/requests")
    @GetMapping("/api/audit/requests.csv")
    void csv(
            @Parameter(hidden = true) @RequestParam Map<String, String> asked,
            @Parameter(hidden = true) HttpServletResponse response,
            Locale locale)
            throws IOException {
        write(asked, ExportFormat.CSV, "requests", response, locale);
    }

    @Operation(summary = "All requests of a filter as a spreadsheet; terms as those of /api/audit/requests")
    @GetMapping("/api/audit/requests.xlsx")
    void xlsx(
            @Parameter(hidden = true) @RequestParam Map<String, String> asked,
            @Parameter(hidden = true) HttpServletResponse response,
            Locale locale)
            throws IOException {
        write(asked, ExportFormat.XLSX, "requests", response, locale);
    }

    @Operation(
            summary = "What happened to the requests of a filter, as an event log of IEEE 1849 (XES)",
            description = "People are pseudonyms that hold within one log")
    @GetMapping("/api/audit/events.xes")
    void xes(
            @Parameter(hidden = true) @RequestParam Map<String, String> asked,
            @Parameter(hidden = true) HttpServletResponse response,
            Locale locale)
            throws IOException {
        write(asked, ExportFormat.XES, "events", response, locale);
    }

    @Operation(
            summary = "What happened to the requests of a filter, as an object-centric event log (OCEL 2.0)",
            description =
                    "Objects are requests, assignments and whistles; people are pseudonyms that hold within one log")
    @GetMapping("/api/audit/events.json")
    void ocel(
            @Parameter(hidden = true) @RequestParam Map<String, String> asked,
            @Parameter(hidden = true) HttpServletResponse response,
            Locale locale)
            throws IOException {
        write(asked, ExportFormat.OCEL, "events", response, locale);
    }

    private void write(
            Map<String, String> asked, ExportFormat format, String name, HttpServletResponse response, Locale locale)
            throws IOException {
        FilterTerms terms = town.ofAddress(asked);
        exports.record(terms, format, readers.auditor().account());
        download.begin(format, name, response);
        exports.write(terms, format, false, response.getOutputStream(), locale);
    }
}
