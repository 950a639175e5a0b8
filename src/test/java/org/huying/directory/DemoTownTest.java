package org.huying.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.CoverageUnion;

/** The shipped town keeps its promises, and its grids tile its ground. */
class DemoTownTest {

    private static final TownData DATA = read();
    private static final Town TOWN = new Town(DATA);
    private static final Geometry GROUND = CoverageUnion.union(new GeometryFactory()
            .buildGeometry(DATA.plots().values().stream()
                    .flatMap(plot -> plot.polygon().stream())
                    .map(Polygons::stored)
                    .toList()));

    private static TownData read() {
        var problems = new Problems();
        var data = new TownReader(problems).read(TownFiles.shipped(DemoTown.FOLDER));
        assertThat(problems.inOrder()).isEmpty();
        return data;
    }

    @Test
    void it_has_a_subdistrict_5_communities_20_grids_and_60_buildings() {
        assertThat(Stream.of(Area.Level.values()).map(level -> TOWN.areas(level).size()))
                .containsExactly(1, 5, 20, 60);
    }

    @Test
    void it_has_12_departments_and_each_has_a_clerk() {
        var departments = TOWN.organisations(Organisation.Kind.DEPARTMENT);

        assertThat(departments).hasSize(12).allSatisfy(department -> {
            assertThat(department.duties()).isNotEmpty();
            assertThat(TOWN.members(Role.CLERK, department.code())).isNotEmpty();
        });
    }

    @Test
    void every_grid_has_one_officer_and_leaders_are_assigned() {
        assertThat(TOWN.areas(Area.Level.GRID)).allSatisfy(grid -> {
            assertThat(TOWN.members(Role.GRID_OFFICER, grid.code())).hasSize(1);
            assertThat(TOWN.members(Role.LEADER, grid.code())).isNotEmpty();
        });
        assertThat(TOWN.areas(Area.Level.COMMUNITY))
                .allSatisfy(community ->
                        assertThat(TOWN.members(Role.LEADER, community.code())).isNotEmpty());
        assertThat(TOWN.person("grid.0503"))
                .get()
                .matches(officer -> officer.has(Role.GRID_OFFICER, "RX-0503"))
                .matches(officer -> officer.has(Role.GRID_OFFICER, "RX-0504"));
    }

    @Test
    void it_has_staff_of_every_role() {
        assertThat(Role.values()).allSatisfy(role -> assertThat(TOWN.people()).anyMatch(person -> person.has(role)));
    }

    @Test
    void it_has_three_levels_of_categories_and_confidential_ones() {
        assertThat(TOWN.categories().stream().filter(c -> c.level() == 1)).hasSize(16);
        assertThat(TOWN.categories().stream().filter(c -> c.level() == 3)).hasSizeGreaterThan(119);
        assertThat(Stream.of("GOV-CONDUCT-RUDE", "GOV-CONDUCT-CORRUPT", "CIVIL-FAMILY-VIOLENCE", "WORK-PAY-ARREARS"))
                .allMatch(code -> TOWN.category(code).orElseThrow().confidential());
        assertThat(TOWN.category("ENV-NOISE-NIGHT").orElseThrow().confidential())
                .isFalse();
    }

    @Test
    void its_ground_has_no_gap() {
        assertThat(GROUND.getGeometryType()).isEqualTo("Polygon");
        assertThat(GROUND.getNumGeometries()).isEqualTo(1);
        assertThat(((org.locationtech.jts.geom.Polygon) GROUND).getNumInteriorRing())
                .isZero();
    }

    @Property
    void every_point_of_its_ground_is_in_exactly_one_grid(
            @ForAll @DoubleRange(min = 0, max = 1) double across, @ForAll @DoubleRange(min = 0, max = 1) double up) {
        var box = GROUND.getEnvelopeInternal();
        var point = new GeometryFactory()
                .createPoint(
                        new Coordinate(box.getMinX() + across * box.getWidth(), box.getMinY() + up * box.getHeight()));
        var inside = DATA.plots().values().stream()
                .filter(plot -> plot.polygon()
                        .map(Polygons::stored)
                        .filter(polygon -> polygon.contains(point))
                        .isPresent())
                .map(plot -> plot.area().code())
                .toList();

        assertThat(TOWN.gridAt(point.getY(), point.getX()).map(Area::code))
                .isEqualTo(inside.stream().findFirst());
        if (GROUND.contains(point)) {
            // on a border it is inside no grid but covered by two; a random point never is
            assertThat(inside).hasSize(1);
        }
    }
}
