package org.huying.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import org.huying.seal.DailyHeads.Given;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps a file for each daily head in {@code huying.ledger.heads-folder}, best on a medium that this machine's administrators
 * cannot change. Never writes over a file: a rewritten ledger must not take its old heads along.
 */
@Component
class HeadsFolder {

    private static final Logger LOG = LoggerFactory.getLogger(HeadsFolder.class);
    private static final int DAYS_TO_CATCH_UP = 31;

    private final DailyHeads heads;
    private final String folder;

    HeadsFolder(DailyHeads heads, @Value("${huying.ledger.heads-folder:}") String folder) {
        this.heads = heads;
        this.folder = folder.strip();
    }

    /** Writes what the last month lacks. A folder that is not there is tried again the next time. */
    void fill(LocalDate today) {
        if (folder.isEmpty()) {
            return;
        }
        var given = heads.since(today.minusDays(DAYS_TO_CATCH_UP));
        try {
            write(Files.createDirectories(Path.of(folder)), given);
        } catch (IOException e) {
            LOG.warn(
                    "The ledger's head cannot be written to huying.ledger.heads-folder: {}",
                    e.getClass().getSimpleName());
        }
    }

    private static void write(Path folder, List<Given> given) throws IOException {
        for (Given head : given) {
            Path file = folder.resolve("ledger-head-" + head.day() + ".txt");
            if (Files.notExists(file)) {
                Path half = Files.createTempFile(folder, "ledger-head", ".part");
                try {
                    Files.writeString(half, head.note(), StandardCharsets.UTF_8);
                    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    Files.deleteIfExists(half);
                }
            }
        }
    }
}
