package org.huying.directory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the town: small, kept in memory, renewed when a town is loaded (on every node). What the town's files no longer
 * name is retired: single codes are still answered, so that old requests keep their names, but lists leave them out.
 * Lists are in the order of their codes.
 */
public interface DirectoryQueries {

    /** Retired or not. */
    Optional<Area> area(String code);

    List<Area> areas(Area.Level level);

    /** The area and all above it, nearest first: building, grid, community, subdistrict. */
    List<Area> upwards(String areaCode);

    /** The areas directly below, for example the buildings of a grid. */
    default List<Area> within(String areaCode) {
        return Stream.of(Area.Level.values())
                .flatMap(level -> areas(level).stream())
                .filter(area -> area.parentCode().filter(areaCode::equals).isPresent())
                .toList();
    }

    /** The grid in which the area lies, or which it is: how a building code finds its grid. */
    default Optional<Area> gridOf(String areaCode) {
        return upwards(areaCode).stream()
                .filter(area -> area.level() == Area.Level.GRID)
                .findFirst();
    }

    /** Buildings whose code or name, in either language, contains the words; upper and lower case are the same. */
    default List<Area> findBuildings(String words, int limit) {
        String sought = words.strip().toLowerCase(Locale.ROOT);
        return areas(Area.Level.BUILDING).stream()
                .filter(building -> Stream.of(
                                building.code(),
                                building.name().zh(),
                                building.name().en())
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(sought)))
                .limit(limit)
                .toList();
    }

    /** Whether the code is an area or organisation that is not retired: nothing new is given to a retired one. */
    default boolean inUse(String code) {
        return area(code).filter(area -> areas(area.level()).contains(area)).isPresent()
                || organisation(code)
                        .filter(unit -> organisations(unit.kind()).contains(unit))
                        .isPresent();
    }

    /** Whether the code is a category that is not retired. */
    default boolean categoryInUse(String code) {
        return categories().stream().anyMatch(category -> category.code().equals(code));
    }

    /** The grid whose polygon contains the point (WGS 84 degrees); on a shared border the smaller code. */
    Optional<Area> gridAt(double latitude, double longitude);

    /** All grids as a GeoJSON feature collection with {@code code}, {@code nameZh}, {@code nameEn}, for the map. */
    String gridsAsGeoJson();

    /** Retired or not. */
    Optional<Organisation> organisation(String code);

    List<Organisation> organisations(Organisation.Kind kind);

    /** The department that is competent for a duty of the routing table. */
    Optional<Organisation> competentFor(String duty);

    /** Everything that some department is competent for. */
    default Set<String> duties() {
        return organisations(Organisation.Kind.DEPARTMENT).stream()
                .flatMap(department -> department.duties().stream())
                .collect(Collectors.toSet());
    }

    /** Name of an area or organisation; the code itself if there is none. */
    Text unitName(String code);

    /** Active or not. */
    Optional<Person> person(String account);

    List<Person> people();

    /** Active people with the role in the unit. */
    List<Person> members(Role role, String unit);

    /** Retired or not. */
    Optional<Category> category(String code);

    List<Category> categories();
}
