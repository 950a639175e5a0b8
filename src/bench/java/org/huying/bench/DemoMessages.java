package org.huying.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Chinese messages in the demo town. The messages name no place here, so each gets a building by a seeded rule: in the
 * order of the file, {@code new Random(seed).nextInt(buildings)} of the demo's buildings sorted by code.
 */
final class DemoMessages implements TownSource {

    private static final int LONGEST = 5_000;
    private static final Map<String, String> CATEGORIES = Map.of(
            "劳动和社会保障", "WORK",
            "城乡建设", "CITY",
            "教育文体", "EDU",
            "商贸旅游", "MARKET",
            "环境保护", "ENV",
            "卫生计生", "HEALTH",
            "交通运输", "ROAD");

    private final ImportFiles files;
    private final List<Words> reports;

    private DemoMessages(ImportFiles files, List<Words> reports) {
        this.files = files;
        this.reports = reports;
    }

    static DemoMessages build(Path messages, Path work, long seed) throws IOException {
        var buildings = resource("areas.csv").stream()
                .filter(area -> "building".equals(area.get("level")))
                .map(area -> area.getOrDefault("code", ""))
                .sorted()
                .toList();
        var random = new Random(seed);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("id", "topic", "time", "detail", "label", "building"));
        var reports = new ArrayList<Words>();
        for (Map<String, String> message : CsvFile.read(messages)) {
            String building = buildings.get(random.nextInt(buildings.size()));
            var row = new ArrayList<String>();
            for (String column : rows.get(0).subList(0, 5)) {
                row.add(message.getOrDefault(column, ""));
            }
            row.add(building);
            rows.add(row);
            String detail = message.getOrDefault("detail", "");
            if (detail.length() <= LONGEST) {
                reports.add(new Words(
                        detail,
                        Map.of("buildingCode", building),
                        CATEGORIES.getOrDefault(message.getOrDefault("label", ""), "")));
            }
        }
        Path list = work.resolve("messages.csv");
        CsvFile.write(list, rows);
        Path mapping = Files.writeString(work.resolve("messages-mapping.yaml"), mapping());
        return new DemoMessages(new ImportFiles(list, mapping, rows.size() - 1), List.copyOf(reports));
    }

    private static String mapping() {
        var values = new ArrayList<String>();
        CATEGORIES.forEach((label, category) -> values.add(label + ": " + category));
        return """
                source: messages
                fields:
                  id: id
                  title: topic
                  description: detail
                  category:
                    column: label
                    values: {%s}
                  building: building
                  madeAt: {column: time, pattern: "yyyy-MM-dd HH:mm:ss"}
                  anonymous: {constant: "yes"}
                """.formatted(String.join(", ", values));
    }

    static List<Map<String, String>> resource(String name) {
        try (InputStream file = DemoMessages.class.getResourceAsStream("/demo/town/" + name)) {
            return CsvFile.read(Optional.ofNullable(file).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Path> townFolder() {
        return Optional.empty();
    }

    @Override
    public ImportFiles importFiles() {
        return files;
    }

    @Override
    public Staff staff() {
        return Staff.of(resource("duties.csv"));
    }

    @Override
    public List<Words> reports() {
        return reports;
    }
}
