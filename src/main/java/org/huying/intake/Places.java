package org.huying.intake;

import java.util.Optional;
import org.huying.directory.Area;
import org.huying.directory.Area.Level;
import org.huying.directory.DirectoryQueries;
import org.huying.request.Place;
import org.springframework.stereotype.Component;

/** Finds the grid of a place: by its building, else by the point. A place in no grid stays without, for the dispatcher. */
@Component
class Places {

    private final DirectoryQueries directory;

    Places(DirectoryQueries directory) {
        this.directory = directory;
    }

    Place inGrid(Place place) {
        Optional<String> grid = place.buildingCode()
                .flatMap(building -> above(building, Level.GRID))
                .or(() -> place.point()
                        .flatMap(point -> directory.gridAt(point.latitude(), point.longitude()))
                        .map(Area::code));
        return new Place(place.point(), place.address(), place.buildingCode(), grid);
    }

    /** The area of that level that contains the given one. */
    Optional<String> above(String areaCode, Level level) {
        return directory.upwards(areaCode).stream()
                .filter(area -> area.level() == level)
                .map(Area::code)
                .findFirst();
    }
}
