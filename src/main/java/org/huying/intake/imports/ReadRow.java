package org.huying.intake.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huying.intake.ReportDraft;
import org.huying.problem.Refusal.FieldProblem;

/**
 * A row in the words of a report.
 *
 * @param problems by the mapping's names of the fields; the rest is of use only if there is none
 * @param id the row's own in the list
 */
record ReadRow(String id, Optional<Instant> madeAt, ReportDraft draft, Map<String, FieldProblem> problems) {

    private static final int LONGEST_ID = 100;

    static ReadRow of(CsvRow row, Mapping mapping, Instant now) {
        var problems = new TreeMap<String, FieldProblem>();
        if (!row.fitsHeader()) {
            problems.put("", FieldProblem.of("imports.row.values-count", row.size()));
            return new ReadRow("", Optional.empty(), draft(new EnumMap<>(ReportField.class)), problems);
        }
        var values = new EnumMap<ReportField, String>(ReportField.class);
        for (ReportField field : ReportField.values()) {
            Optional<String> value = mapping.rule(field).value(row);
            value.ifPresentOrElse(
                    written -> values.put(field, written),
                    () -> problems.put(field.code(), FieldProblem.of("imports.row.unmapped")));
        }
        String id = values.getOrDefault(ReportField.ID, "");
        if (id.isEmpty() || id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) {
            problems.putIfAbsent(ReportField.ID.code(), FieldProblem.of("imports.row.id", LONGEST_ID));
        }
        if (!yesOrNo(values)) {
            problems.putIfAbsent(ReportField.ANONYMOUS.code(), FieldProblem.of("imports.row.anonymous"));
        }
        return new ReadRow(id, madeAt(values, mapping, now, problems), draft(values), problems);
    }

    private static Optional<Instant> madeAt(
            Map<ReportField, String> values, Mapping mapping, Instant now, Map<String, FieldProblem> problems) {
        String written = values.getOrDefault(ReportField.MADE_AT, "");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant madeAt = instant(
                    mapping.pattern().parseBest(written, ZonedDateTime::from, LocalDateTime::from, LocalDate::from),
                    mapping);
            if (madeAt.isAfter(now)) {
                problems.put(ReportField.MADE_AT.code(), FieldProblem.of("imports.row.made-at-future"));
            }
            return Optional.of(madeAt);
        } catch (DateTimeException e) {
            problems.put(ReportField.MADE_AT.code(), FieldProblem.of("imports.row.made-at"));
            return Optional.empty();
        }
    }

    private static Instant instant(TemporalAccessor read, Mapping mapping) {
        if (read instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        LocalDateTime local =
                read instanceof LocalDateTime time ? time : LocalDate.from(read).atStartOfDay();
        return local.atZone(mapping.zone()).toInstant();
    }

    private static boolean yesOrNo(Map<ReportField, String> values) {
        return switch (values.getOrDefault(ReportField.ANONYMOUS, "")) {
            case "", "yes", "no" -> true;
            default -> false;
        };
    }

    private static ReportDraft draft(Map<ReportField, String> values) {
        return new ReportDraft(
                values.getOrDefault(ReportField.DESCRIPTION, ""),
                values.getOrDefault(ReportField.TITLE, ""),
                values.getOrDefault(ReportField.CATEGORY, ""),
                values.getOrDefault(ReportField.LATITUDE, ""),
                values.getOrDefault(ReportField.LONGITUDE, ""),
                values.getOrDefault(ReportField.ADDRESS, ""),
                values.getOrDefault(ReportField.BUILDING, ""),
                values.getOrDefault(ReportField.ANONYMOUS, "").equals("yes"),
                values.getOrDefault(ReportField.NAME, ""),
                values.getOrDefault(ReportField.PHONE, ""),
                values.getOrDefault(ReportField.EMAIL, ""),
                "");
    }
}
