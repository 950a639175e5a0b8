package org.huying.directory;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** Finds the grid of a point, and draws all grids. */
final class GridMap {

    private record Ground(String code, PreparedGeometry polygon) {}

    private static final GeometryFactory POINTS = new GeometryFactory();

    private final STRtree tree = new STRtree();
    private final String geoJson;

    GridMap(List<Plot> plots) {
        var polygons = new TreeMap<String, Geometry>();
        plots.forEach(plot ->
                plot.polygon().ifPresent(text -> polygons.put(plot.area().code(), Polygons.stored(text))));
        polygons.forEach((code, polygon) ->
                tree.insert(polygon.getEnvelopeInternal(), new Ground(code, PreparedGeometryFactory.prepare(polygon))));
        // builds itself with the first query otherwise, which would be under a reader's feet
        tree.build();
        this.geoJson = write(plots);
    }

    Optional<String> gridAt(double latitude, double longitude) {
        if (!Double.isFinite(latitude) || !Double.isFinite(longitude)) {
            return Optional.empty();
        }
        var position = new Coordinate(longitude, latitude);
        var point = POINTS.createPoint(position);
        Optional<String> smallest = Optional.empty();
        for (Object found : tree.query(new Envelope(position))) {
            var ground = (Ground) found;
            boolean smaller = smallest.isEmpty() || ground.code().compareTo(smallest.get()) < 0;
            if (smaller && ground.polygon().covers(point)) {
                smallest = Optional.of(ground.code());
            }
        }
        return smallest;
    }

    String geoJson() {
        return geoJson;
    }

    private static String write(List<Plot> plots) {
        var json = new ObjectMapper();
        var collection = json.createObjectNode().put("type", "FeatureCollection");
        var features = collection.putArray("features");
        for (Plot plot : plots) {
            if (plot.polygon().isPresent()) {
                ObjectNode feature = features.addObject().put("type", "Feature");
                feature.putObject("properties")
                        .put("code", plot.area().code())
                        .put("nameZh", plot.area().name().zh())
                        .put("nameEn", plot.area().name().en());
                feature.putRawValue("geometry", new RawValue(plot.polygon().get()));
            }
        }
        return collection.toString();
    }
}
