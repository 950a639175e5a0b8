package org.huying.worklist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huying.directory.Area;
import org.huying.directory.Category;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Duty;
import org.huying.directory.Organisation;
import org.huying.directory.Person;
import org.huying.directory.Role;
import org.huying.directory.Text;
import org.springframework.boot.test.context.TestComponent;

/** Two grids, one department; two officers of the first grid, one of the second. */
@TestComponent
class TestTown implements DirectoryQueries {

    static final List<Person> PEOPLE = List.of(
            person("wang", "王网格", new Duty("wang", Role.GRID_OFFICER, "G1")),
            person("liu", "刘网格", new Duty("liu", Role.GRID_OFFICER, "G1")),
            person("zhao", "赵网格", new Duty("zhao", Role.GRID_OFFICER, "G2")),
            person("chen", "陈调度", new Duty("chen", Role.DISPATCHER, "S")));

    private static final List<Area> GRIDS = List.of(grid("G1", "一号网格", "Grid 1"), grid("G2", "二号网格", "Grid 2"));
    private static final Organisation WATER =
            new Organisation("WATER", Organisation.Kind.DEPARTMENT, new Text("水务所", "Water Office"), Set.of("water"));
    private static final Category PIPES =
            new Category("pipes", Optional.empty(), 1, new Text("供水", "Water supply"), false);

    private static Person person(String account, String name, Duty duty) {
        return new Person(account, name, true, List.of(duty));
    }

    private static Area grid(String code, String zh, String en) {
        return new Area(code, Area.Level.GRID, Optional.empty(), new Text(zh, en));
    }

    @Override
    public Optional<Area> area(String code) {
        return GRIDS.stream().filter(grid -> grid.code().equals(code)).findFirst();
    }

    @Override
    public List<Area> areas(Area.Level level) {
        return level == Area.Level.GRID ? GRIDS : List.of();
    }

    @Override
    public List<Area> upwards(String areaCode) {
        return List.of();
    }

    @Override
    public Optional<Area> gridAt(double latitude, double longitude) {
        return Optional.empty();
    }

    @Override
    public String gridsAsGeoJson() {
        return "{}";
    }

    @Override
    public Optional<Organisation> organisation(String code) {
        return Optional.of(WATER).filter(unit -> unit.code().equals(code));
    }

    @Override
    public List<Organisation> organisations(Organisation.Kind kind) {
        return List.of(WATER);
    }

    @Override
    public Optional<Organisation> competentFor(String duty) {
        return Optional.empty();
    }

    @Override
    public Text unitName(String code) {
        return area(code).map(Area::name).orElse(new Text(code, code));
    }

    @Override
    public Optional<Person> person(String account) {
        return PEOPLE.stream()
                .filter(person -> person.account().equals(account))
                .findFirst();
    }

    @Override
    public List<Person> people() {
        return PEOPLE;
    }

    @Override
    public List<Person> members(Role role, String unit) {
        return PEOPLE.stream().filter(person -> person.has(role, unit)).toList();
    }

    @Override
    public Optional<Category> category(String code) {
        return Optional.of(PIPES).filter(category -> category.code().equals(code));
    }

    @Override
    public List<Category> categories() {
        return List.of(PIPES);
    }
}
