package org.huying.seal.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.huying.ledger.LedgerEntry;
import org.huying.seal.merkle.Hash;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ExportWriter} wrote. */
public final class ExportFile implements LedgerCopy {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    public ExportFile(Path file) {
        this.file = file;
    }

    @Override
    public long entries() {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return header(lines.readLine());
        } catch (IOException | RuntimeException unreadable) {
            throw new UnreadableCopy(1, unreadable);
        }
    }

    @Override
    public void read(Consumer<Line> reader) {
        long number = 0;
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            number++;
            header(lines.readLine());
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                number++;
                reader.accept(line(JSON.readTree(text)));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new UnreadableCopy(number, unreadable);
        }
    }

    private static long header(@Nullable String text) throws IOException {
        var header = JSON.readTree(text == null ? "" : text);
        if (!header.path("export").asText().equals(ExportWriter.FORMAT)) {
            throw new IllegalArgumentException("Not an export of a ledger");
        }
        return header.path("entries").asLong();
    }

    private static Line line(JsonNode json) {
        if (json.has("key")) {
            return new Line.Key(text(json, "key"));
        }
        if (json.has("head")) {
            return new Line.Head(text(json, "head"));
        }
        return new Line.Entry(
                number(json, "position"),
                json.has("leaf") ? Optional.of(Hash.ofBase64(text(json, "leaf"))) : Optional.empty(),
                json.has("request") ? Optional.of(entry(json)) : Optional.empty());
    }

    private static LedgerEntry entry(JsonNode json) {
        long position = number(json, "position");
        return new LedgerEntry(
                position,
                position,
                text(json, "request"),
                number(json, "seq"),
                text(json, "kind"),
                Math.toIntExact(number(json, "version")),
                text(json, "actor"),
                Instant.ofEpochMilli(number(json, "atMs")),
                text(json, "element"),
                text(json, "payload"));
    }

    private static String text(JsonNode json, String field) {
        if (!json.path(field).isTextual()) {
            throw new IllegalArgumentException(field + " must be a text");
        }
        return json.get(field).textValue();
    }

    private static long number(JsonNode json, String field) {
        if (!json.path(field).isIntegralNumber() || !json.get(field).canConvertToLong()) {
            throw new IllegalArgumentException(field + " must be a whole number");
        }
        return json.get(field).longValue();
    }
}
