package org.huying.request;

import java.util.Optional;

/**
 * Where it is. At least one of point, address and building is given.
 *
 * @param point WGS 84
 * @param address as written, at most 300 characters
 * @param buildingCode of the directory
 * @param gridCode found from building or point; empty when no grid contains the place
 */
public record Place(
        Optional<Point> point, Optional<String> address, Optional<String> buildingCode, Optional<String> gridCode) {

    /** Degrees, latitude −90…90, longitude −180…180. */
    public record Point(double latitude, double longitude) {}
}
