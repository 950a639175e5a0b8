package org.huying.seal.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.huying.ledger.LedgerEntry;

/** Writes a copy as JSON lines; docs/guide/ledger.md is the format's description. Closing it writes what is left. */
public final class ExportWriter implements Consumer<Line>, AutoCloseable {

    static final String FORMAT = "huying-ledger-export-1";

    private final JsonGenerator json;

    /**
     * @param entries how many positions follow, for the reader's progress bar
     * @throws UncheckedIOException as every method here, if the stream cannot be written
     */
    public ExportWriter(OutputStream out, long entries) {
        try {
            json = JsonFactory.builder()
                    .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build()
                    .createGenerator(out)
                    .setRootValueSeparator(null);
            json.writeStartObject();
            json.writeStringField("export", FORMAT);
            json.writeNumberField("entries", entries);
            end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void accept(Line line) {
        try {
            json.writeStartObject();
            if (line instanceof Line.Key key) {
                json.writeStringField("key", key.verifier());
            } else if (line instanceof Line.Head head) {
                json.writeStringField("head", head.note());
            } else if (line instanceof Line.Entry entry) {
                write(entry);
            }
            end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Line.Entry line) throws IOException {
        json.writeNumberField("position", line.position());
        if (line.leaf().isPresent()) {
            json.writeStringField("leaf", line.leaf().get().base64());
        }
        if (line.entry().isPresent()) {
            LedgerEntry entry = line.entry().get();
            json.writeStringField("request", entry.requestNumber());
            json.writeNumberField("seq", entry.seq());
            json.writeStringField("kind", entry.kind());
            json.writeNumberField("version", entry.version());
            json.writeStringField("actor", entry.actor());
            json.writeNumberField("atMs", entry.at().toEpochMilli());
            json.writeStringField("element", entry.element());
            json.writeStringField("payload", entry.payload());
        }
    }

    private void end() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() {
        try {
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
