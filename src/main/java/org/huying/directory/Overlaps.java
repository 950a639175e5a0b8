package org.huying.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Grids that cover the same ground. Borders drawn by hand never fit to the centimetre, so what is less than a thousandth
 * of the smaller grid passes; there, as on a border, the smaller code has the ground.
 */
final class Overlaps {

    private static final double TOLERATED = 0.001;

    /** {@code first} is the smaller code. */
    record Pair(String first, String second) {}

    private Overlaps() {}

    static List<Pair> of(Map<String, Geometry> polygons) {
        var tree = new STRtree();
        polygons.forEach((code, polygon) -> tree.insert(polygon.getEnvelopeInternal(), code));
        var pairs = new ArrayList<Pair>();
        polygons.forEach((code, polygon) -> {
            for (Object found : tree.query(polygon.getEnvelopeInternal())) {
                var other = (String) found;
                var theirs = polygons.get(other);
                if (code.compareTo(other) < 0 && theirs != null && overlap(polygon, theirs)) {
                    pairs.add(new Pair(code, other));
                }
            }
        });
        pairs.sort(Comparator.comparing(Pair::first).thenComparing(Pair::second));
        return pairs;
    }

    private static boolean overlap(Geometry one, Geometry other) {
        double common =
                OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea();
        return common > TOLERATED * Math.min(one.getArea(), other.getArea());
    }
}
