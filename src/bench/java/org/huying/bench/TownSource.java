package org.huying.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A town for the drill: its staff, its list to import, and what its residents report. */
interface TownSource {

    /** Files for {@code town load}; empty when the demo brings its own. */
    Optional<Path> townFolder();

    /** The list and its mapping. */
    ImportFiles importFiles();

    record ImportFiles(Path list, Path mapping, int rows) {}

    /** Who works there. */
    Staff staff();

    /** Bodies of {@code POST /api/requests}, without category where it is not known; all fit. */
    List<Words> reports();

    /**
     * @param location as in the API
     * @param category empty: the dispatcher chooses
     */
    record Words(String description, Map<String, Object> location, String category) {}

    static TownSource boston(Path data, Path work) throws IOException {
        return BostonTown.build(data.resolve("boston").resolve("requests_2011.csv.gz"), work);
    }

    static TownSource demo(Path data, Path work, long seed) throws IOException {
        return DemoMessages.build(data.resolve("teddy2020c").resolve("messages.csv.gz"), work, seed);
    }
}
