package org.huying.directory;

import java.util.List;
import java.util.Optional;

/** Reads the town: small, kept in memory, renewed when a town is loaded (on every node). */
public interface DirectoryQueries {

    Optional<Area> area(String code);

    List<Area> areas(Area.Level level);

    /** The area and all above it, nearest first: building, grid, community, subdistrict. */
    List<Area> upwards(String areaCode);

    /** The grid whose polygon contains the point (WGS 84 degrees); on a shared border the smaller code. */
    Optional<Area> gridAt(double latitude, double longitude);

    /** All grids as a GeoJSON feature collection with {@code code}, {@code nameZh}, {@code nameEn}, for the map. */
    String gridsAsGeoJson();

    Optional<Organisation> organisation(String code);

    List<Organisation> organisations(Organisation.Kind kind);

    /** The department that is competent for a duty of the routing table. */
    Optional<Organisation> competentFor(String duty);

    /** Name of an area or organisation; the code itself if there is none. */
    Text unitName(String code);

    /** Active or not. */
    Optional<Person> person(String account);

    List<Person> people();

    /** Active people with the role in the unit. */
    List<Person> members(Role role, String unit);

    Optional<Category> category(String code);

    List<Category> categories();
}
