package org.huying.directory;

import java.util.HashMap;
import java.util.Optional;
import java.util.Set;

/** Reads all files and checks them together; a town with a problem is still read to its end, to tell all problems. */
final class TownReader {

    private final Problems problems;
    private final AreaRows areaRows;

    TownReader(Problems problems) {
        this.problems = problems;
        this.areaRows = new AreaRows(problems);
    }

    TownData read(TownFiles files) {
        var areas = areaRows.read(files);
        var polygons = new GridPolygons(problems, areaRows, areas).read(files);
        var organisationRows = new OrganisationRows(problems, areas);
        var organisations = organisationRows.read(files);
        var people = new PeopleRows(problems, areas, organisations).read(files);
        var categories = new CategoryRows(problems).read(files);
        var plots = new HashMap<String, Plot>();
        areas.forEach((code, area) -> plots.put(code, new Plot(area, Optional.ofNullable(polygons.get(code)))));
        return new TownData(plots, organisations, people, categories, Set.of(), Set.of());
    }
}
