package org.huying.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.huying.directory.Area;
import org.huying.directory.Category;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Duty;
import org.huying.directory.Organisation;
import org.huying.directory.Person;
import org.huying.directory.Role;
import org.huying.directory.Text;

/** A directory of people only, who can be changed while a test runs. */
public class TestTown implements DirectoryQueries {

    private final Map<String, Person> people = new ConcurrentHashMap<>();

    public void put(String account, boolean active, Role... roles) {
        List<Duty> duties = java.util.Arrays.stream(roles)
                .map(role -> new Duty(account, role, "UNIT"))
                .toList();
        people.put(account, new Person(account, "名字 " + account, active, duties));
    }

    public void clear() {
        people.clear();
    }

    @Override
    public Optional<Person> person(String account) {
        return Optional.ofNullable(people.get(account));
    }

    @Override
    public List<Person> people() {
        return List.copyOf(people.values());
    }

    @Override
    public List<Person> members(Role role, String unit) {
        return people().stream()
                .filter(person -> person.active() && person.has(role, unit))
                .toList();
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
        return Optional.empty();
    }

    @Override
    public List<Organisation> organisations(Organisation.Kind kind) {
        return List.of();
    }

    @Override
    public Optional<Organisation> competentFor(String duty) {
        return Optional.empty();
    }

    @Override
    public Text unitName(String code) {
        return new Text(code, code);
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
