package org.huying.intake;

import java.util.List;
import java.util.stream.LongStream;
import org.huying.request.Place;

/** What lies at most so far north, south, west and east of a point, in degrees. */
record Box(double south, double north, double west, double east) {

    static final double METRES_PER_DEGREE = 111_320;

    /** As column {@code place_cell} of {@code request} counts them. */
    private static final int CELLS_PER_DEGREE = 500;

    private static final long A_ROW = 1_000_000;

    static Box around(Place.Point point, int metres) {
        double north = metres / METRES_PER_DEGREE;
        double east = north / Math.max(0.01, Math.cos(Math.toRadians(point.latitude())));
        return new Box(
                point.latitude() - north, point.latitude() + north, point.longitude() - east, point.longitude() + east);
    }

    /** The cells that it touches: four where people live, more near the poles. */
    List<Long> cells() {
        return LongStream.rangeClosed(cell(south), cell(north))
                .boxed()
                .flatMap(row -> LongStream.rangeClosed(cell(west), cell(east)).mapToObj(column -> row * A_ROW + column))
                .toList();
    }

    private static long cell(double degrees) {
        return (long) Math.floor(degrees * CELLS_PER_DEGREE);
    }
}
