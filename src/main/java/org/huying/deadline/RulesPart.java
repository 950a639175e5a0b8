package org.huying.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one calendar: {@code day}, {@code holidays} and {@code hours} with {@code days}, {@code times}, {@code from}, {@code to}. */
final class RulesPart {

    private static final Set<String> FIELDS = new TreeSet<>(Set.of("day", "holidays", "hours"));
    private static final Set<String> HOURS = new TreeSet<>(Set.of("days", "times", "from", "to"));
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2}):([0-5]\\d)");

    private final FileCheck check;

    RulesPart(FileCheck check) {
        this.check = check;
    }

    Optional<CalendarRules> read(String code, Node.Fields fields) {
        if (!CODE.matcher(code).matches()) {
            check.tell(fields.line(), "code-form", FileCheck.shown(code));
        }
        check.only(fields, FIELDS);
        var hours = new ArrayList<WorkingHours>();
        for (Node item : check.list(fields, "hours")) {
            check.fields(item).flatMap(this::hours).ifPresent(some -> {
                if (hours.stream().anyMatch(some::overlaps)) {
                    check.tell(item.line(), "hours-overlap", code);
                }
                hours.add(some);
            });
        }
        if (!check.has(fields, "hours")) {
            check.tell(fields.line(), "field-missing", "hours");
        }
        boolean holidays = !check.has(fields, "holidays")
                || check.yesOrNo(fields, "holidays").orElse(true);
        return day(fields, hours).map(day -> new CalendarRules(code, day, holidays, hours));
    }

    private Optional<WorkingHours> hours(Node.Fields fields) {
        check.only(fields, HOURS);
        var days = check.text(fields, "days").flatMap(text -> days(fields, text));
        var times = check.text(fields, "times").flatMap(text -> times(fields, text));
        var from = date(fields, "from");
        var to = date(fields, "to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            check.tell(check.lineOf(fields, "to"), "to-before-from");
        }
        return days.flatMap(some -> times.map(hours -> new WorkingHours(some, hours, from, to)));
    }

    private Optional<LocalDate> date(Node.Fields fields, String name) {
        return check.has(fields, name) ? check.date(fields, name) : Optional.empty();
    }

    /** {@code MON-FRI} or {@code SAT, SUN}. */
    private Optional<Set<DayOfWeek>> days(Node.Fields fields, String text) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split("\\s*,\\s*", -1)) {
            List<Optional<DayOfWeek>> ends = Pattern.compile("\\s*-\\s*")
                    .splitAsStream(part)
                    .map(RulesPart::dayOfWeek)
                    .toList();
            var first = ends.get(0);
            var last = ends.get(ends.size() - 1);
            if (ends.size() > 2
                    || first.isEmpty()
                    || last.isEmpty()
                    || last.get().compareTo(first.get()) < 0) {
                check.tell(check.lineOf(fields, "days"), "days-form", FileCheck.shown(part));
                return Optional.empty();
            }
            days.addAll(EnumSet.range(first.get(), last.get()));
        }
        return Optional.of(days);
    }

    private static Optional<DayOfWeek> dayOfWeek(String text) {
        return EnumSet.allOf(DayOfWeek.class).stream()
                .filter(day -> day.name().substring(0, 3).equals(text))
                .findFirst();
    }

    private Optional<OfficeHours> times(Node.Fields fields, String text) {
        try {
            return Optional.of(OfficeHours.parse(List.of(text.split("\\s*,\\s*", -1))));
        } catch (IllegalArgumentException e) {
            check.tell(check.lineOf(fields, "times"), "times-form", FileCheck.shown(text));
            return Optional.empty();
        }
    }

    /** Where all hours are worth the same, nobody need say what a day is worth. */
    private Optional<Duration> day(Node.Fields fields, List<WorkingHours> hours) {
        if (!check.has(fields, "day")) {
            var worth = hours.stream().map(some -> some.hours().day()).collect(Collectors.toSet());
            if (worth.size() > 1) {
                check.tell(fields.line(), "day-missing");
            }
            return worth.stream().findFirst();
        }
        return check.text(fields, "day").flatMap(text -> {
            var parts = DAY.matcher(text);
            var day = parts.matches()
                    ? Duration.ofHours(Integer.parseInt(parts.group(1))).plusMinutes(Integer.parseInt(parts.group(2)))
                    : Duration.ZERO;
            if (day.isZero() || day.compareTo(Duration.ofDays(1)) > 0) {
                check.tell(check.lineOf(fields, "day"), "day-form", FileCheck.shown(text));
                return Optional.empty();
            }
            return Optional.of(day);
        });
    }
}
