package org.huying.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One state of the town in memory; immutable, so that readers need no lock. */
final class Town implements DirectoryQueries {

    private final TownData data;
    private final GridMap map;
    private final Map<Area.Level, List<Area>> byLevel;
    private final Map<String, List<Area>> byParent;
    private final List<Organisation> organisations;
    private final Map<String, Organisation> byDuty = new HashMap<>();
    private final Map<Role, Map<String, List<Person>>> members;
    private final List<Person> people;
    private final List<Category> categories;

    Town(TownData data) {
        this.data = data;
        var inUse = data.plots().values().stream()
                .filter(plot -> !data.retiredUnits().contains(plot.area().code()))
                .toList();
        this.map = new GridMap(inUse);
        this.byLevel = inUse.stream().map(Plot::area).collect(Collectors.groupingBy(Area::level));
        this.byParent = inUse.stream()
                .map(Plot::area)
                .filter(area -> area.parentCode().isPresent())
                .collect(Collectors.groupingBy(area -> area.parentCode().orElseThrow()));
        this.organisations = data.organisations().values().stream()
                .filter(unit -> !data.retiredUnits().contains(unit.code()))
                .toList();
        organisations.forEach(unit -> unit.duties().forEach(duty -> byDuty.put(duty, unit)));
        this.people = List.copyOf(data.people().values());
        this.members = people.stream()
                .filter(Person::active)
                .flatMap(person -> person.duties().stream())
                .collect(Collectors.groupingBy(
                        Duty::role,
                        Collectors.groupingBy(
                                Duty::unit,
                                Collectors.mapping(duty -> data.people().get(duty.account()), Collectors.toList()))));
        this.categories = data.categories().values().stream()
                .filter(category -> !data.retiredCategories().contains(category.code()))
                .toList();
    }

    @Override
    public Optional<Area> area(String code) {
        return Optional.ofNullable(data.plots().get(code)).map(Plot::area);
    }

    @Override
    public List<Area> areas(Area.Level level) {
        return byLevel.getOrDefault(level, List.of());
    }

    @Override
    public List<Area> within(String areaCode) {
        return byParent.getOrDefault(areaCode, List.of());
    }

    @Override
    public List<Area> upwards(String areaCode) {
        var path = new ArrayList<Area>();
        for (var step = area(areaCode);
                step.isPresent();
                step = step.get().parentCode().flatMap(this::area)) {
            path.add(step.get());
        }
        return List.copyOf(path);
    }

    @Override
    public Optional<Area> gridAt(double latitude, double longitude) {
        return map.gridAt(latitude, longitude).flatMap(this::area);
    }

    @Override
    public String gridsAsGeoJson() {
        return map.geoJson();
    }

    @Override
    public Optional<Organisation> organisation(String code) {
        return Optional.ofNullable(data.organisations().get(code));
    }

    @Override
    public List<Organisation> organisations(Organisation.Kind kind) {
        return organisations.stream().filter(unit -> unit.kind() == kind).toList();
    }

    @Override
    public Optional<Organisation> competentFor(String duty) {
        return Optional.ofNullable(byDuty.get(duty));
    }

    @Override
    public Text unitName(String code) {
        return area(code)
                .map(Area::name)
                .or(() -> organisation(code).map(Organisation::name))
                .orElseGet(() -> new Text(code, code));
    }

    @Override
    public Optional<Person> person(String account) {
        return Optional.ofNullable(data.people().get(account));
    }

    @Override
    public List<Person> people() {
        return people;
    }

    @Override
    public List<Person> members(Role role, String unit) {
        return members.getOrDefault(role, Map.of()).getOrDefault(unit, List.of());
    }

    @Override
    public Optional<Category> category(String code) {
        return Optional.ofNullable(data.categories().get(code));
    }

    @Override
    public List<Category> categories() {
        return categories;
    }

    @Override
    public boolean inUse(String code) {
        boolean unit = data.plots().containsKey(code) || data.organisations().containsKey(code);
        return unit && !data.retiredUnits().contains(code);
    }

    @Override
    public boolean categoryInUse(String code) {
        return data.categories().containsKey(code) && !data.retiredCategories().contains(code);
    }
}
