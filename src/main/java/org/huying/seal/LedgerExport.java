package org.huying.seal;

import java.io.OutputStream;
import org.huying.seal.verify.ExportWriter;
import org.springframework.stereotype.Component;

/** The whole ledger as JSON lines, while the program runs. */
@Component
public class LedgerExport {

    private final StoredLedger ledger;

    LedgerExport(StoredLedger ledger) {
        this.ledger = ledger;
    }

    /** Writes what is there now, in constant memory; closes the stream. */
    public void write(OutputStream out) {
        try (var writer = new ExportWriter(out, ledger.entries())) {
            ledger.read(writer);
        }
    }
}
