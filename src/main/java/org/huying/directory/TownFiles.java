package org.huying.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that describe a town, as bytes by name. A file that is not there is missing here, too: loading then says so.
 * Files with other names are left alone.
 */
public final class TownFiles {

    static final String AREAS = "areas.csv";
    static final String GRIDS = "grids.geojson";
    static final String ORGANISATIONS = "organisations.csv";
    static final String PEOPLE = "people.csv";
    static final String DUTIES = "duties.csv";
    static final String CATEGORIES = "categories.csv";
    static final List<String> NAMES = List.of(AREAS, GRIDS, ORGANISATIONS, PEOPLE, DUTIES, CATEGORIES);

    /** Far more than any town needs; a file beyond this was not meant. */
    static final int MOST_BYTES = 64 * 1024 * 1024;

    private final Map<String, byte[]> contents;

    private TownFiles(Map<String, byte[]> contents) {
        this.contents = Map.copyOf(contents);
    }

    /** Reads the folder's files now. */
    public static TownFiles in(Path folder) {
        return read(name -> Files.isRegularFile(folder.resolve(name))
                ? Optional.of(Files.newInputStream(folder.resolve(name)))
                : Optional.empty());
    }

    /** Reads files that are shipped with the program, from a folder of the class path. */
    static TownFiles shipped(String folder) {
        return read(name -> Optional.ofNullable(TownFiles.class.getResourceAsStream(folder + "/" + name)));
    }

    Optional<byte[]> content(String name) {
        return Optional.ofNullable(contents.get(name));
    }

    private static TownFiles read(Source source) {
        var contents = new HashMap<String, byte[]>();
        for (String name : NAMES) {
            try {
                var stream = source.open(name);
                if (stream.isPresent()) {
                    try (var in = stream.get()) {
                        contents.put(name, in.readNBytes(MOST_BYTES + 1));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + name, e);
            }
        }
        return new TownFiles(contents);
    }

    private interface Source {
        Optional<InputStream> open(String name) throws IOException;
    }
}
