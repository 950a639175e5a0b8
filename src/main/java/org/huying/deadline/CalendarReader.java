package org.huying.deadline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.huying.commandline.FileProblem;

/** Reads all files and checks them together, to their end, so that an administrator mends a calendar in one go. */
final class CalendarReader {

    private static final Set<String> PARTS = new TreeSet<>(Set.of("calendars", "units", "localDays"));
    private static final Set<String> DAY = new TreeSet<>(Set.of("name", "date", "isOffDay", "calendars"));

    static final String UNIT_UNKNOWN = "unit-unknown";

    private final List<FileProblem> problems = new ArrayList<>();
    private final Predicate<String> knownUnit;

    /** @param knownUnit whether the town has a unit of this code */
    CalendarReader(Predicate<String> knownUnit) {
        this.knownUnit = knownUnit;
    }

    /** In the order of files and lines. */
    List<FileProblem> problems() {
        return problems.stream()
                .sorted(Comparator.comparing((FileProblem problem) ->
                                problem.file().equals(CalendarFiles.TOWN) ? "" : problem.file())
                        .thenComparing(FileProblem::line))
                .toList();
    }

    TownCalendar read(CalendarFiles files) {
        var years = new ArrayList<PublishedYear>();
        var yearFile = new YearFile(problems);
        files.contents().forEach((name, text) -> {
            if (!name.equals(CalendarFiles.TOWN)) {
                yearFile.read(name, text).ifPresent(years::add);
            }
        });
        var check = new FileCheck(CalendarFiles.TOWN, problems);
        var text = Optional.ofNullable(files.contents().get(CalendarFiles.TOWN));
        if (text.isEmpty()) {
            check.tell(0, "file-missing", CalendarFiles.TOWN);
        }
        return text.flatMap(check::open)
                .map(root -> town(check, root, years))
                .orElseGet(() -> new TownCalendar(Map.of(), Map.of(), years, List.of()));
    }

    private TownCalendar town(FileCheck check, Node.Fields root, List<PublishedYear> years) {
        check.only(root, PARTS);
        var calendars = new HashMap<String, CalendarRules>();
        check.map(root, "calendars").forEach((code, node) -> check.fields(node)
                .flatMap(fields -> new RulesPart(check).read(code, fields))
                .ifPresent(rules -> calendars.put(code, rules)));
        Set<String> codes = check.map(root, "calendars").keySet();
        if (!codes.contains(TownCalendar.OFFICE)) {
            check.tell(check.lineOf(root, "calendars"), "office-missing", TownCalendar.OFFICE);
        }
        return new TownCalendar(calendars, units(check, root, codes), years, localDays(check, root, codes));
    }

    private Map<String, String> units(FileCheck check, Node.Fields root, Set<String> codes) {
        var units = new HashMap<String, String>();
        check.map(root, "units").forEach((unit, node) -> {
            if (!knownUnit.test(unit)) {
                check.tell(node.line(), UNIT_UNKNOWN, FileCheck.shown(unit));
            }
            if (node instanceof Node.Text text && codes.contains(text.text())) {
                units.put(unit, text.text());
            } else {
                check.tell(node.line(), "calendar-unknown", node instanceof Node.Text text ? text.text() : "");
            }
        });
        return units;
    }

    private static List<LocalDay> localDays(FileCheck check, Node.Fields root, Set<String> codes) {
        var days = new ArrayList<LocalDay>();
        var dates = new HashSet<>();
        for (Node item : check.list(root, "localDays")) {
            check.fields(item).flatMap(fields -> localDay(check, fields, codes)).ifPresent(day -> {
                if (!dates.add(day.date())) {
                    check.tell(item.line(), "day-twice", day.date().toString());
                }
                days.add(day);
            });
        }
        return days;
    }

    private static Optional<LocalDay> localDay(FileCheck check, Node.Fields fields, Set<String> codes) {
        check.only(fields, DAY);
        var date = check.date(fields, "date");
        var name = check.text(fields, "name");
        var off = check.yesOrNo(fields, "isOffDay");
        List<String> calendars = check.texts(fields, "calendars");
        for (String code : calendars) {
            if (!codes.contains(code)) {
                check.tell(check.lineOf(fields, "calendars"), "calendar-unknown", FileCheck.shown(code));
            }
        }
        if (date.isEmpty() || name.isEmpty() || off.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LocalDay(date.get(), name.get(), off.get(), Set.copyOf(calendars)));
    }
}
