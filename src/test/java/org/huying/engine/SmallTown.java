package org.huying.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huying.directory.Area;
import org.huying.directory.Category;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Duty;
import org.huying.directory.Organisation;
import org.huying.directory.Person;
import org.huying.directory.Role;
import org.huying.directory.Text;

/** Two grids, two departments, six people. */
final class SmallTown implements DirectoryQueries {

    private static final Map<String, Person> PEOPLE = Map.of(
            "li.grid", person("li.grid", "李网格", Role.GRID_OFFICER, "G-01"),
            "wang.grid", person("wang.grid", "王网格", Role.GRID_OFFICER, "G-02"),
            "zhao.grid", person("zhao.grid", "赵网格", Role.GRID_OFFICER, "G-01"),
            "chen.water", person("chen.water", "陈水务", Role.CLERK, "D-WATER"),
            "sun.road", person("sun.road", "孙道路", Role.CLERK, "D-ROAD"),
            "zhou.centre", person("zhou.centre", "周派单", Role.DISPATCHER, "S-01"),
            "admin", person("admin", "管理员", Role.ADMINISTRATOR, "S-01"),
            "gone", new Person("gone", "已离职", false, List.of(new Duty("gone", Role.GRID_OFFICER, "G-01"))));

    private static Person person(String account, String name, Role role, String unit) {
        return new Person(account, name, true, List.of(new Duty(account, role, unit)));
    }

    @Override
    public List<Person> people() {
        return PEOPLE.values().stream()
                .sorted((one, other) -> one.account().compareTo(other.account()))
                .toList();
    }

    @Override
    public Optional<Person> person(String account) {
        return Optional.ofNullable(PEOPLE.get(account));
    }

    @Override
    public List<Person> members(Role role, String unit) {
        return people().stream()
                .filter(Person::active)
                .filter(person -> person.has(role, unit))
                .toList();
    }

    @Override
    public Text unitName(String code) {
        return new Text(code, code);
    }

    @Override
    public Optional<Area> area(String code) {
        return Optional.empty();
    }

    @Override
    public List<Area> areas(Area.Level level) {
        return List.of();
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
        return organisations(Organisation.Kind.DEPARTMENT).stream()
                .filter(department -> department.code().equals(code))
                .findFirst();
    }

    @Override
    public List<Organisation> organisations(Organisation.Kind kind) {
        return Stream.of("D-WATER", "D-ROAD")
                .map(code -> new Organisation(code, Organisation.Kind.DEPARTMENT, unitName(code), Set.of()))
                .toList();
    }

    @Override
    public Optional<Organisation> competentFor(String duty) {
        return Optional.empty();
    }

    @Override
    public Optional<Category> category(String code) {
        return Optional.empty();
    }

    @Override
    public List<Category> categories() {
        return List.of();
    }
}
