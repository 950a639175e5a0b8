package org.huying.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Grids for Boston's precincts, whose borders the data does not give: every place belongs to the precinct whose middle
 * (the median of its requests) is nearest, within the box around all requests.
 */
final class Precincts {

    private static final double MARGIN = 0.002;

    private Precincts() {}

    /** Polygons by precinct. */
    static Map<String, Geometry> polygons(List<Map<String, String>> requests) {
        var points = new TreeMap<String, List<Coordinate>>();
        var box = new Envelope();
        for (Map<String, String> request : requests) {
            var point = new Coordinate(
                    Double.parseDouble(request.getOrDefault("longitude", "")),
                    Double.parseDouble(request.getOrDefault("latitude", "")));
            box.expandToInclude(point);
            String precinct = request.getOrDefault("precinct", "").strip();
            if (precinct.matches("\\d{4}")) {
                points.computeIfAbsent(precinct, unused -> new ArrayList<>()).add(point);
            }
        }
        box.expandBy(MARGIN);
        return cells(points, box);
    }

    private static Map<String, Geometry> cells(Map<String, List<Coordinate>> points, Envelope box) {
        var middles = new TreeMap<Coordinate, String>();
        points.forEach((precinct, of) -> middles.putIfAbsent(middle(of), precinct));
        var builder = new VoronoiDiagramBuilder();
        builder.setSites(middles.keySet());
        builder.setClipEnvelope(box);
        Geometry diagram = builder.getDiagram(new GeometryFactory());
        var cells = new TreeMap<String, Geometry>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            cells.put(String.valueOf(middles.get((Coordinate) cell.getUserData())), cell);
        }
        return cells;
    }

    private static Coordinate middle(List<Coordinate> of) {
        var east = of.stream().map(Coordinate::getX).sorted().toList();
        var north = of.stream().map(Coordinate::getY).sorted().toList();
        return new Coordinate(east.get(east.size() / 2), north.get(north.size() / 2));
    }

    static List<String> sorted(Map<String, Geometry> polygons) {
        var codes = new ArrayList<>(polygons.keySet());
        Collections.sort(codes);
        return codes;
    }
}
