package org.huying.directory;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.huying.directory.Area.Level;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;

/** {@code grids.geojson}: a feature collection with one polygon for each grid, told apart by the property {@code code}. */
final class GridPolygons {

    private static final String FILE = TownFiles.GRIDS;

    private final Problems problems;
    private final AreaRows areaRows;
    private final Map<String, Area> areas;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Geometry> polygons = new TreeMap<>();

    GridPolygons(Problems problems, AreaRows areaRows, Map<String, Area> areas) {
        this.problems = problems;
        this.areaRows = areaRows;
        this.areas = areas;
    }

    /** Canonical GeoJSON by grid. */
    Map<String, String> read(TownFiles files) {
        var text = PlainText.of(FILE, files, problems);
        if (text.isEmpty() || areas.isEmpty()) {
            return Map.of();
        }
        if (readFeatures(text.get())) {
            areas.values().stream()
                    .filter(area -> area.level() == Level.GRID && !lines.containsKey(area.code()))
                    .forEach(grid -> problems.add(
                            TownFiles.AREAS, areaRows.line(grid.code()), "polygon-missing", grid.code(), FILE));
            Overlaps.of(polygons)
                    .forEach(pair -> problems.add(
                            FILE,
                            lines.getOrDefault(pair.second(), 0),
                            "polygons-overlap",
                            pair.second(),
                            pair.first()));
        }
        var canonical = new HashMap<String, String>();
        polygons.forEach((code, polygon) -> canonical.put(code, Polygons.write(polygon)));
        return canonical;
    }

    private boolean readFeatures(String text) {
        try (JsonParser parser = new JsonFactory().setCodec(new ObjectMapper()).createParser(text)) {
            boolean features = false;
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    boolean list = parser.currentName().equals("features") && !features;
                    if (parser.nextToken() == JsonToken.START_ARRAY && list) {
                        features = true;
                        while (parser.nextToken() != JsonToken.END_ARRAY) {
                            int line = parser.currentTokenLocation().getLineNr();
                            JsonNode feature = parser.readValueAsTree();
                            read(line, feature);
                        }
                    } else {
                        parser.skipChildren();
                    }
                }
            }
            if (!features) {
                problems.add(FILE, 1, "not-a-feature-collection");
            }
            return features;
        } catch (JsonProcessingException e) {
            var location = e.getLocation();
            problems.add(FILE, location == null ? 0 : location.getLineNr(), "not-json");
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(int line, JsonNode feature) {
        JsonNode property = feature.path("properties").path("code");
        String code = property.isTextual() ? property.textValue().strip() : "";
        var area = areas.get(code);
        if (code.isEmpty()) {
            problems.add(FILE, line, "polygon-without-code");
        } else if (area == null || area.level() != Level.GRID) {
            problems.add(FILE, line, "polygon-of-no-grid", Sheet.shown(code));
        } else if (lines.putIfAbsent(code, line) != null) {
            problems.add(FILE, line, "polygon-twice", code, String.valueOf(lines.get(code)));
        } else {
            try {
                keep(line, code, Polygons.read(feature.path("geometry")));
            } catch (Polygons.Unreadable unreadable) {
                problems.add(FILE, line, unreadable.kind(), code);
            }
        }
    }

    private void keep(int line, String code, Geometry polygon) {
        var error = new IsValidOp(polygon).getValidationError();
        if (error == null) {
            polygons.put(code, polygon);
        } else {
            var at = error.getCoordinate();
            problems.add(FILE, line, "polygon-invalid", code, at == null ? "?" : Double.toString(at.x) + ", " + at.y);
        }
    }
}
