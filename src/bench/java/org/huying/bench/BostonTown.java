package org.huying.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/**
 * Boston as a town of Huying: the file's subjects are departments, its wards communities, its precincts grids; the
 * categories are the demo's.
 */
final class BostonTown implements TownSource {

    private static final String TOWN = "BOS";
    /** The officer of this many grids stands for one who sees about a thousand of 20,000 tasks. */
    private static final int GRIDS_OF_ONE = 45;

    private final Path folder;
    private final ImportFiles files;
    private final List<Map<String, String>> requests;

    private BostonTown(Path folder, ImportFiles files, List<Map<String, String>> requests) {
        this.folder = folder;
        this.files = files;
        this.requests = requests;
    }

    static BostonTown build(Path list, Path work) throws IOException {
        var requests = CsvFile.read(list);
        Path folder = Files.createDirectories(work.resolve("boston-town"));
        var grids = Precincts.polygons(requests);
        writeAreas(folder, grids);
        writeOrganisations(folder, requests);
        writeStaff(folder, grids);
        try (InputStream categories = BostonTown.class.getResourceAsStream("/demo/town/categories.csv")) {
            Files.write(
                    folder.resolve("categories.csv"),
                    Optional.ofNullable(categories).orElseThrow().readAllBytes());
        }
        var mapping = Files.writeString(work.resolve("boston-mapping.yaml"), mapping());
        return new BostonTown(folder, new ImportFiles(list, mapping, requests.size()), requests);
    }

    private static String community(String precinct) {
        return "W-" + precinct.substring(0, 2);
    }

    private static String grid(String precinct) {
        return "P-" + precinct;
    }

    private static void writeAreas(Path folder, Map<String, Geometry> grids) throws IOException {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("code", "level", "parent", "name_zh", "name_en"));
        rows.add(List.of(TOWN, "subdistrict", "", "波士顿", "Boston"));
        for (String ward : new TreeSet<>(
                grids.keySet().stream().map(p -> p.substring(0, 2)).toList())) {
            rows.add(List.of("W-" + ward, "community", TOWN, ward + "选区", "Ward " + ward));
        }
        var features = new ArrayList<String>();
        var writer = new GeoJsonWriter(6);
        writer.setEncodeCRS(false);
        for (String precinct : Precincts.sorted(grids)) {
            rows.add(List.of(grid(precinct), "grid", community(precinct), precinct + "分区", "Precinct " + precinct));
            features.add("{\"type\": \"Feature\", \"properties\": {\"code\": \"" + grid(precinct)
                    + "\"}, \"geometry\": " + writer.write(grids.get(precinct)) + "}");
        }
        CsvFile.write(folder.resolve("areas.csv"), rows);
        Files.writeString(
                folder.resolve("grids.geojson"),
                "{\"type\": \"FeatureCollection\", \"features\": [\n" + String.join(",\n", features) + "\n]}\n");
    }

    private static String department(String subject) {
        return "D-"
                + subject.replaceAll("[^A-Za-z ]", "")
                        .strip()
                        .split("\\s+", -1)[0]
                        .toUpperCase(java.util.Locale.ROOT);
    }

    private static void writeOrganisations(Path folder, List<Map<String, String>> requests) throws IOException {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("code", "kind", "name_zh", "name_en", "duties"));
        for (String subject : new TreeSet<>(
                requests.stream().map(row -> row.getOrDefault("subject", "")).toList())) {
            rows.add(List.of(
                    department(subject),
                    "department",
                    subject,
                    subject,
                    BostonCategories.DUTIES.getOrDefault(subject, "")));
        }
        CsvFile.write(folder.resolve("organisations.csv"), rows);
    }

    private static void writeStaff(Path folder, Map<String, Geometry> grids) throws IOException {
        var duties = new ArrayList<List<String>>();
        duties.add(List.of("admin", "administrator", TOWN));
        duties.add(List.of("supervisor", "supervisor", TOWN));
        duties.add(List.of("leader", "leader", TOWN));
        duties.add(List.of("callback", "callbackOfficer", TOWN));
        for (int i = 1; i <= 4; i++) {
            duties.add(List.of("dispatcher." + i, "dispatcher", TOWN));
        }
        for (String subject : BostonCategories.DUTIES.keySet()) {
            for (int i = 1; i <= 2; i++) {
                String code = department(subject);
                duties.add(List.of(
                        "clerk." + code.substring(2).toLowerCase(java.util.Locale.ROOT) + "." + i, "clerk", code));
            }
        }
        var precincts = Precincts.sorted(grids);
        for (String precinct : precincts) {
            duties.add(List.of("grid." + precinct.substring(0, 2), "gridOfficer", grid(precinct)));
        }
        for (String precinct : precincts.subList(0, Math.min(GRIDS_OF_ONE, precincts.size()))) {
            duties.add(List.of("grid.many", "gridOfficer", grid(precinct)));
        }
        var people = new ArrayList<List<String>>();
        people.add(List.of("account", "name", "active"));
        duties.stream()
                .map(duty -> duty.get(0))
                .distinct()
                .forEach(account -> people.add(List.of(account, "Staff " + account, "yes")));
        duties.add(0, List.of("account", "role", "unit"));
        CsvFile.write(folder.resolve("people.csv"), people);
        CsvFile.write(folder.resolve("duties.csv"), duties);
    }

    private static String mapping() {
        String values = new TreeMap<>(BostonCategories.BY_TYPE)
                .entrySet().stream()
                        .map(entry -> "      \"" + entry.getKey() + "\": " + entry.getValue())
                        .collect(Collectors.joining("\n"));
        return """
                source: boston-2011
                encoding: UTF-8
                fields:
                  id: case_enquiry_id
                  title: type
                  description: {columns: [type, reason, case_title, location], separator: "; "}
                  category:
                    column: type
                    unmapped: empty
                    values:
                %s
                  latitude: latitude
                  longitude: longitude
                  address: location
                  madeAt: {column: open_dt, pattern: "yyyy-MM-dd HH:mm:ss", zone: America/New_York}
                  anonymous: {constant: "yes"}
                """.formatted(values);
    }

    @Override
    public Optional<Path> townFolder() {
        return Optional.of(folder);
    }

    @Override
    public ImportFiles importFiles() {
        return files;
    }

    @Override
    public Staff staff() {
        try {
            return Staff.of(CsvFile.read(folder.resolve("duties.csv")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public List<Words> reports() {
        return requests.stream().map(BostonTown::words).toList();
    }

    private static Words words(Map<String, String> row) {
        var location = new HashMap<String, Object>();
        location.put("latitude", Double.valueOf(row.getOrDefault("latitude", "")));
        location.put("longitude", Double.valueOf(row.getOrDefault("longitude", "")));
        location.put("address", row.getOrDefault("location", "").strip());
        String type = row.getOrDefault("type", "");
        return new Words(
                type + "; " + row.getOrDefault("case_title", ""),
                location,
                BostonCategories.BY_TYPE.getOrDefault(type, ""));
    }
}
