package org.huying.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.commandline.FileProblem;

/**
 * Reads the files of the years: {@code {"year", "papers", "days": [{"name", "date", "isOffDay"}]}}. A file may hold days of
 * the years beside it; two files must not say different things of a day.
 */
final class YearFile {

    private final List<FileProblem> problems;
    private final Map<LocalDate, PublishedYear.Day> seen = new HashMap<>();

    YearFile(List<FileProblem> problems) {
        this.problems = problems;
    }

    Optional<PublishedYear> read(String file, String text) {
        var check = new FileCheck(file, problems);
        return check.open(text).flatMap(root -> read(check, root, Integer.parseInt(file.substring(0, 4))));
    }

    private Optional<PublishedYear> read(FileCheck check, Node.Fields root, int year) {
        var written = check.text(root, "year");
        if (written.isPresent() && !written.get().equals(String.valueOf(year))) {
            check.tell(
                    check.lineOf(root, "year"), "year-of-file", FileCheck.shown(written.get()), String.valueOf(year));
        }
        if (!root.fields().containsKey("days")) {
            check.tell(root.line(), "field-missing", "days");
        }
        var days = new ArrayList<PublishedYear.Day>();
        for (Node item : check.list(root, "days")) {
            check.fields(item).flatMap(fields -> day(check, fields, year)).ifPresent(days::add);
        }
        return Optional.of(new PublishedYear(year, check.texts(root, "papers"), days));
    }

    private Optional<PublishedYear.Day> day(FileCheck check, Node.Fields fields, int year) {
        var date = check.date(fields, "date");
        var name = check.text(fields, "name");
        var off = check.yesOrNo(fields, "isOffDay");
        if (date.isEmpty() || name.isEmpty() || off.isEmpty()) {
            return Optional.empty();
        }
        int line = check.lineOf(fields, "date");
        if (Math.abs(date.get().getYear() - year) > 1) {
            check.tell(line, "day-of-another-year", date.get().toString(), String.valueOf(year));
        }
        var day = new PublishedYear.Day(date.get(), name.get(), off.get());
        var before = seen.putIfAbsent(day.date(), day);
        if (before != null) {
            if (before.off() != day.off()) {
                check.tell(line, "day-contradicts", day.date().toString());
            }
            return Optional.empty();
        }
        return Optional.of(day);
    }
}
