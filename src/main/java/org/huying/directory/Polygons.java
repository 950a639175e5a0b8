package org.huying.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/**
 * GeoJSON polygons (RFC 7946: WGS 84, longitude first) to and from JTS. Read by hand and not by JTS, whose reader answers
 * a slip of the pen with a class cast.
 */
final class Polygons {

    /** Seven decimals of a degree are a centimetre. */
    private static final int DECIMALS = 7;

    private static final GeometryFactory FACTORY =
            new GeometryFactory(new PrecisionModel(Math.pow(10, DECIMALS)), 4326);

    private Polygons() {}

    /** What an administrator wrote is no polygon; {@link #kind()} is the problem's kind. */
    static final class Unreadable extends Exception {

        private final String kind;

        Unreadable(String kind) {
            super(kind, null, false, false);
            this.kind = kind;
        }

        String kind() {
            return kind;
        }
    }

    static Geometry read(JsonNode geometry) throws Unreadable {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asText()) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                var parts = new ArrayList<Polygon>();
                for (JsonNode part : coordinates) {
                    parts.add(polygon(part));
                }
                if (parts.isEmpty()) {
                    throw new Unreadable("polygon-ring");
                }
                yield FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            default -> throw new Unreadable("not-a-polygon");
        };
    }

    /** One spelling for the same shape: direction of the rings and number of decimals are fixed. */
    static String write(Geometry polygon) {
        var writer = new GeoJsonWriter(DECIMALS);
        writer.setEncodeCRS(false);
        writer.setForceCCW(true);
        return writer.write(polygon);
    }

    /** Reads what {@link #write} wrote. */
    static Geometry stored(String geoJson) {
        try {
            return new GeoJsonReader(FACTORY).read(geoJson);
        } catch (ParseException e) {
            throw new IllegalStateException("A stored polygon cannot be read", e);
        }
    }

    private static Polygon polygon(JsonNode rings) throws Unreadable {
        if (!rings.isArray() || rings.isEmpty()) {
            throw new Unreadable("polygon-ring");
        }
        var read = new ArrayList<LinearRing>();
        for (JsonNode ring : rings) {
            read.add(ring(ring));
        }
        return FACTORY.createPolygon(read.get(0), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode positions) throws Unreadable {
        List<Coordinate> points = new ArrayList<>();
        for (JsonNode position : positions) {
            points.add(point(position));
        }
        if (points.size() < 4 || !points.get(0).equals2D(points.get(points.size() - 1))) {
            throw new Unreadable("polygon-ring");
        }
        return FACTORY.createLinearRing(points.toArray(Coordinate[]::new));
    }

    private static Coordinate point(JsonNode position) throws Unreadable {
        JsonNode longitude = position.path(0);
        JsonNode latitude = position.path(1);
        if (!longitude.isNumber()
                || !latitude.isNumber()
                || !(Math.abs(longitude.doubleValue()) <= 180)
                || !(Math.abs(latitude.doubleValue()) <= 90)) {
            throw new Unreadable("polygon-position");
        }
        var point = new Coordinate(longitude.doubleValue(), latitude.doubleValue());
        FACTORY.getPrecisionModel().makePrecise(point);
        return point;
    }
}
