package org.huying.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huying.directory.Area.Level;
import org.huying.directory.Category;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Text;
import org.huying.request.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds open requests nearby that a resident may follow instead of reporting the same again. */
@Component
class Duplicates {

    private static final Duration RECENT = Duration.ofDays(30);
    private static final int METRES = 150;
    private static final int OFFERED = 5;
    private static final long NO_CELL = Long.MIN_VALUE;

    private final JdbcClient jdbc;
    private final DirectoryQueries directory;
    private final Places places;
    private final Clock clock;

    Duplicates(JdbcClient jdbc, DirectoryQueries directory, Places places, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.places = places;
        this.clock = clock;
    }

    List<Neighbour> of(Optional<String> category, Place place) {
        List<Category> kinds = comparable(category);
        if (kinds.isEmpty()) {
            return List.of();
        }
        List<Found> nearby = nearby(place, kinds);
        List<Found> same = nearby.stream()
                .filter(found -> category.equals(Optional.of(found.category())))
                .toList();
        return (same.isEmpty() ? nearby : same)
                .stream()
                        .map(found -> found.seenFrom(place, directory, clock.instant()))
                        .limit(OFFERED)
                        .toList();
    }

    /** What may be offered: the first level's kinds (all without a category), none if the category itself is private. */
    private List<Category> comparable(Optional<String> code) {
        Map<String, Category> all =
                directory.categories().stream().collect(Collectors.toMap(Category::code, Function.identity()));
        if (code.isPresent() && isPrivate(all.get(code.get()), all)) {
            return List.of();
        }
        Predicate<Category> sameFirstLevel = code.map(all::get)
                .map(own -> firstLevel(own, all))
                .<Predicate<Category>>map(first -> kind -> firstLevel(kind, all).equals(first))
                .orElse(kind -> true);
        return all.values().stream()
                .filter(sameFirstLevel)
                .filter(kind -> !isPrivate(kind, all))
                .toList();
    }

    private static boolean isPrivate(@Nullable Category kind, Map<String, Category> all) {
        return kind == null
                || kind.confidential()
                || kind.parentCode()
                        .map(parent -> isPrivate(all.get(parent), all))
                        .orElse(false);
    }

    private static String firstLevel(Category kind, Map<String, Category> all) {
        return kind.parentCode()
                .flatMap(parent -> Optional.ofNullable(all.get(parent)))
                .map(parent -> firstLevel(parent, all))
                .orElse(kind.code());
    }

    private List<Found> nearby(Place place, List<Category> kinds) {
        Map<String, Text> names = kinds.stream().collect(Collectors.toMap(Category::code, Category::name));
        Optional<Place.Point> point = place.point();
        Optional<String> grid = places.inGrid(place).gridCode();
        Optional<Box> box = point.map(at -> Box.around(at, METRES));
        Optional<String> community = grid.flatMap(code -> places.above(code, Level.COMMUNITY));
        return jdbc.sql("""
                        select number, category, state, received_at, latitude, longitude, building, grid
                        from request
                        where ended_at is null and joined_to is null and received_at > :since
                          and category in (:categories)
                          and (place_cell in (:cells)
                                   and latitude between :south and :north and longitude between :west and :east
                               or community %s
                                   and (building = :building or grid = :grid and lower(address) = :address))
                        order by received_at desc, number
                        fetch first 50 rows only
                        """
                        // a town may have grids in no community
                        .formatted(community.isPresent() ? "= :community" : "is null"))
                .param("since", OffsetDateTime.ofInstant(clock.instant().minus(RECENT), ZoneOffset.UTC))
                .param("categories", names.keySet())
                .param("cells", box.map(Box::cells).orElse(List.of(NO_CELL)))
                .param("south", box.map(Box::south).orElse(0.0))
                .param("north", box.map(Box::north).orElse(0.0))
                .param("west", box.map(Box::west).orElse(0.0))
                .param("east", box.map(Box::east).orElse(0.0))
                .param("community", community.orElse(""))
                .param("building", place.buildingCode().orElse(""))
                .param("grid", grid.orElse(""))
                .param("address", place.address().orElse("").toLowerCase(Locale.ROOT))
                .query((row, index) -> Found.of(row, names))
                .list();
    }

    private record Found(
            String number,
            String category,
            Text categoryName,
            String state,
            Instant receivedAt,
            Optional<Place.Point> point,
            Optional<String> building,
            Optional<String> grid) {

        static Found of(ResultSet row, Map<String, Text> names) throws SQLException {
            double latitude = row.getDouble("latitude");
            boolean placed = !row.wasNull();
            String category = row.getString("category");
            return new Found(
                    row.getString("number"),
                    category,
                    names.getOrDefault(category, new Text(category, category)),
                    row.getString("state"),
                    row.getObject("received_at", OffsetDateTime.class).toInstant(),
                    placed ? Optional.of(new Place.Point(latitude, row.getDouble("longitude"))) : Optional.empty(),
                    Optional.ofNullable(row.getString("building")),
                    Optional.ofNullable(row.getString("grid")));
        }

        Neighbour seenFrom(Place place, DirectoryQueries directory, Instant now) {
            Text where = building.filter(code -> place.buildingCode().equals(building))
                    .or(() -> grid)
                    .map(directory::unitName)
                    .orElse(new Text("", ""));
            return new Neighbour(
                    number,
                    categoryName,
                    where,
                    hundreds(place),
                    (int) Duration.between(receivedAt, now).toDays(),
                    state);
        }

        private int hundreds(Place place) {
            if (place.point().isEmpty() || point.isEmpty()) {
                return 0;
            }
            Place.Point here = place.point().get();
            Place.Point there = point.get();
            double north = (there.latitude() - here.latitude()) * Box.METRES_PER_DEGREE;
            double east = (there.longitude() - here.longitude())
                    * Box.METRES_PER_DEGREE
                    * Math.cos(Math.toRadians(here.latitude()));
            return Math.max(1, (int) Math.ceil(Math.hypot(north, east) / 100)) * 100;
        }
    }
}
