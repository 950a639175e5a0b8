package org.huying.deadline;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Boston's targets of 2011 from limits written as data, and its verdicts from its targets; see docs/bench.md. */
public final class BostonLimits {

    private static final String RULES = "/bench/boston";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Duration NEAR = Duration.ofMinutes(2);
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final TownCalendar town;
    private final List<CSVRecord> rows;

    private BostonLimits(TownCalendar town, List<CSVRecord> rows) {
        this.town = town;
        this.rows = rows;
    }

    /** {@code --data <folder>} with {@code boston/requests_2011.csv.gz}; exit code 1 if a verdict differs. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2 || !arguments[0].equals("--data")) {
            System.err.println("--data <folder that holds boston/>");
            System.exit(2);
        }
        var reader = new CalendarReader(unit -> true);
        var town = reader.read(CalendarFiles.shipped(RULES));
        if (!reader.problems().isEmpty()) {
            throw new IllegalStateException(reader.problems().toString());
        }
        Path list = Path.of(arguments[1], "boston", "requests_2011.csv.gz");
        try (var text = new InputStreamReader(new GZIPInputStream(Files.newInputStream(list)), StandardCharsets.UTF_8);
                var limits = new InputStreamReader(
                        Objects.requireNonNull(BostonLimits.class.getResourceAsStream(RULES + "/limits.csv")),
                        StandardCharsets.UTF_8)) {
            var boston = new BostonLimits(town, CSV.parse(text).getRecords());
            boston.printShares(CSV.parse(limits).getRecords());
            System.exit(boston.printVerdicts() ? 0 : 1);
        }
    }

    private void printShares(List<CSVRecord> limits) {
        var observed = calendar("observed");
        var office = calendar("office");
        System.out.println("| type | rows | limit | within two minutes | with 4 July off |");
        System.out.println("|---|---|---|---|---|");
        for (CSVRecord limit : limits) {
            var targeted = rows.stream()
                    .filter(row -> row.get("type").equals(limit.get("type")))
                    .filter(row -> !row.get("target_dt").isEmpty())
                    .toList();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %s %s | %.1f %% | %.1f %% |%n",
                    limit.get("type"),
                    targeted.size(),
                    limit.get("amount"),
                    limit.get("measure"),
                    share(targeted, limit, observed),
                    share(targeted, limit, office));
        }
    }

    private CountedCalendar calendar(String code) {
        var rules = Objects.requireNonNull(town.calendars().get(code));
        return new CountedCalendar(rules, new SpecialDays(town.years(), town.localDays()), ZONE);
    }

    private static double share(List<CSVRecord> targeted, CSVRecord limit, CountedCalendar calendar) {
        long near = targeted.stream()
                .filter(row -> Duration.between(due(local(row, "open_dt"), limit, calendar), at(row, "target_dt"))
                                .abs()
                                .compareTo(NEAR)
                        <= 0)
                .count();
        return 100.0 * near / targeted.size();
    }

    private static Instant due(LocalDateTime opened, CSVRecord limit, CountedCalendar calendar) {
        int amount = Integer.parseInt(limit.get("amount"));
        if (limit.get("measure").equals("days")) {
            return opened.plusDays(amount).atZone(ZONE).toInstant();
        }
        var begins =
                begins(opened, LocalTime.parse(limit.get("closes")), LocalTime.parse(limit.get("opens")), calendar);
        return calendar.due(begins.toInstant(), Limit.workingDays(amount)).at();
    }

    /** On a day that is not worked: the next working day at the same time; after closing: the next one as it opens. */
    private static ZonedDateTime begins(
            LocalDateTime opened, LocalTime closes, LocalTime opens, CountedCalendar calendar) {
        var date = worked(opened.toLocalDate(), calendar);
        return opened.toLocalTime().isAfter(closes)
                ? worked(date.plusDays(1), calendar).atTime(opens).atZone(ZONE)
                : date.atTime(opened.toLocalTime()).atZone(ZONE);
    }

    private static LocalDate worked(LocalDate from, CountedCalendar calendar) {
        var date = from;
        while (calendar.between(
                        date.atStartOfDay(ZONE).toInstant(),
                        date.plusDays(1).atStartOfDay(ZONE).toInstant(),
                        Limit.Hours.OFFICE)
                .isZero()) {
            date = date.plusDays(1);
        }
        return date;
    }

    /** With each row's target as limit: on time is what was closed by then. */
    private boolean printVerdicts() {
        var given = rows.stream()
                .filter(row ->
                        !row.get("target_dt").isEmpty() && !row.get("ontime").isEmpty())
                .toList();
        var closed =
                given.stream().filter(row -> !row.get("closed_dt").isEmpty()).toList();
        long equal = closed.stream()
                .filter(row -> row.get("ontime").equals("ONTIME")
                        != at(row, "closed_dt").isAfter(at(row, "target_dt")))
                .count();
        long open = given.stream()
                .filter(row -> row.get("closed_dt").isEmpty())
                .filter(row -> row.get("ontime").equals("OVERDUE"))
                .count();
        System.out.printf(
                "%nverdicts: %d of %d closed rows equal; %d of %d open rows are OVERDUE%n",
                equal, closed.size(), open, given.size() - closed.size());
        return equal == closed.size() && open == given.size() - closed.size();
    }

    private static LocalDateTime local(CSVRecord row, String column) {
        return LocalDateTime.parse(row.get(column), TIME);
    }

    private static Instant at(CSVRecord row, String column) {
        return local(row, column).atZone(ZONE).toInstant();
    }
}
