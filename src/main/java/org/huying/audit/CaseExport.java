package org.huying.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import org.huying.request.Contact;
import org.huying.request.ContactVault;
import org.springframework.stereotype.Component;

/** Writes the requests of a filter, in constant memory. Who may have them is decided and recorded before: {@link Exports}. */
@Component
class CaseExport {

    private final CaseRows rows;
    private final CaseSheet sheet;
    private final ContactVault vault;

    CaseExport(CaseRows rows, CaseSheet sheet, ContactVault vault) {
        this.rows = rows;
        this.sheet = sheet;
        this.vault = vault;
    }

    /** @throws IOException when the reader has gone */
    void write(CaseFilter filter, ExportFormat format, boolean contacts, OutputStream out, Locale locale)
            throws IOException {
        try (RowSheet file = format == ExportFormat.CSV ? new CsvSheet(out) : new XlsxSheet(out)) {
            file.row(sheet.head(contacts, locale));
            rows.<IOException>read(filter, page -> {
                Map<String, Contact> opened = contacts
                        ? vault.ofExport(page.stream().map(CaseRow::number).toList())
                        : Map.of();
                for (CaseRow row : page) {
                    file.row(
                            contacts
                                    ? sheet.values(row, opened.getOrDefault(row.number(), Contact.none()), locale)
                                    : sheet.values(row, locale));
                }
            });
        }
    }
}
