package org.huying.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.directory.Area.Level;
import org.huying.directory.Organisation.Kind;

/** {@code people.csv} and {@code duties.csv}: who works here, as what and for which unit. */
final class PeopleRows {

    private static final List<String> PEOPLE_COLUMNS = List.of("account", "name", "active");
    private static final List<String> ADDRESS_COLUMNS = List.of("email", "phone", "language");
    private static final List<String> DUTY_COLUMNS = List.of("account", "role", "unit");
    private static final Map<String, Role> ROLES =
            Stream.of(Role.values()).collect(Collectors.toUnmodifiableMap(Role::code, role -> role));

    private record Member(String name, boolean active, List<Duty> duties, StaffAddress address) {}

    private final Problems problems;
    private final RowChecks checks;
    private final Map<String, Area> areas;
    private final Map<String, Organisation> organisations;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<Duty, Integer> dutyLines = new HashMap<>();

    PeopleRows(Problems problems, Map<String, Area> areas, Map<String, Organisation> organisations) {
        this.problems = problems;
        this.checks = new RowChecks(problems);
        this.areas = areas;
        this.organisations = organisations;
    }

    Map<String, Person> read(TownFiles files) {
        var named = Sheet.read(files, TownFiles.PEOPLE, PEOPLE_COLUMNS, ADDRESS_COLUMNS, problems);
        named.ifPresent(rows -> rows.forEach(this::readPerson));
        var duties = Sheet.read(files, TownFiles.DUTIES, DUTY_COLUMNS, problems);
        duties.ifPresent(rows -> rows.forEach(this::readDuty));
        var people = new LinkedHashMap<String, Person>();
        members.forEach((account, member) -> people.put(
                account,
                new Person(account, member.name(), member.active(), Duty.inOrder(member.duties()), member.address())));
        if (named.isPresent()
                && duties.isPresent()
                && unitsAreKnown()
                && people.values().stream().noneMatch(p -> p.active() && p.has(Role.ADMINISTRATOR))) {
            problems.add(TownFiles.DUTIES, 0, "administrator-missing");
        }
        return people;
    }

    private void readPerson(Sheet.Row row) {
        String name = checks.name(row, "name");
        var active = checks.yesOrNo(row, "active");
        if (row.get("active").isEmpty()) {
            problems.add(row, "yes-or-no", "active", "");
        }
        var address = checks.address(row);
        if (checks.isNewAccount(row)) {
            members.put(row.get("account"), new Member(name, active.orElse(true), new ArrayList<>(), address));
        }
    }

    private void readDuty(Sheet.Row row) {
        var member = Optional.ofNullable(members.get(row.get("account")));
        var role = Optional.ofNullable(ROLES.get(row.get("role")));
        if (member.isEmpty() && !members.isEmpty()) {
            problems.add(row, "account-unknown", Sheet.shown(row.get("account")));
        }
        if (role.isEmpty()) {
            problems.add(
                    row,
                    "role-unknown",
                    Sheet.shown(row.get("role")),
                    Stream.of(Role.values()).map(Role::code).collect(Collectors.joining(", ")));
            return;
        }
        if (unitFits(row, role.get()) && member.isPresent()) {
            var duty = new Duty(row.get("account"), role.get(), row.get("unit"));
            Integer before = dutyLines.putIfAbsent(duty, row.line());
            if (before == null) {
                member.get().duties().add(duty);
            } else {
                problems.add(row, "duty-line-twice", before.toString());
            }
        }
    }

    private boolean unitFits(Sheet.Row row, Role role) {
        if (!unitsAreKnown()) {
            // told once, where the file is; not again for each row that needs it
            return false;
        }
        var area = Optional.ofNullable(areas.get(row.get("unit")));
        var organisation = Optional.ofNullable(organisations.get(row.get("unit")));
        if (area.isEmpty() && organisation.isEmpty()) {
            problems.add(row, "unit-unknown", Sheet.shown(row.get("unit")));
            return false;
        }
        // the rule of Role's own description
        record Rule(boolean fits, String kind) {}
        var rule =
                switch (role) {
                    case GRID_OFFICER -> new Rule(isLevel(area, Level.GRID), "unit-not-grid");
                    case CLERK, LEAD ->
                        new Rule(
                                organisation
                                        .filter(o -> o.kind() == Kind.DEPARTMENT)
                                        .isPresent(),
                                "unit-not-department");
                    case LEADER -> new Rule(area.isPresent(), "unit-not-area");
                    default -> new Rule(isLevel(area, Level.SUBDISTRICT), "unit-not-subdistrict");
                };
        if (!rule.fits()) {
            problems.add(row, rule.kind(), role.code(), row.get("unit"));
        }
        return rule.fits();
    }

    private boolean unitsAreKnown() {
        return !areas.isEmpty() && !organisations.isEmpty();
    }

    private static boolean isLevel(Optional<Area> area, Level level) {
        return area.filter(found -> found.level() == level).isPresent();
    }
}
