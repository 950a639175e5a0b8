package org.huying.replay.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.huying.directory.Area;
import org.huying.directory.DirectoryQueries;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.replay.Cohort;
import org.springframework.stereotype.Component;

/** Period and area as they stand in an address. */
@Component
class CohortForm {

    private final DirectoryQueries directory;
    private final Clock clock;

    CohortForm(DirectoryQueries directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What is empty is as usual: the last thirty days, everywhere.
     *
     * @throws Refusal {@code process-period} (422) if the period is none, or longer than may be read; {@code process-area} (422)
     */
    Cohort read(String from, String to, String area) {
        Cohort usual = Cohort.usual(LocalDate.ofInstant(clock.instant(), clock.getZone()), Optional.empty());
        Optional<Area> where = directory.area(area.strip());
        if (where.isEmpty() && !area.isBlank()) {
            throw Refusal.of(Status.UNPROCESSABLE, "process-area");
        }
        var asked = new Cohort(day(from, usual.from()), day(to, usual.to()), where);
        if (asked.isTooLong() || asked.to().isBefore(asked.from())) {
            throw refused();
        }
        return asked;
    }

    /** {@code from=2026-11-01&to=2026-11-30&area=RX-0101}. */
    static String query(Cohort cohort) {
        return "from=" + cohort.from() + "&to=" + cohort.to() + "&area="
                + cohort.area().map(area -> encoded(area.code())).orElse("");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static LocalDate day(String text, LocalDate usual) {
        try {
            return text.isBlank() ? usual : LocalDate.parse(text.strip());
        } catch (DateTimeException noDay) {
            throw refused();
        }
    }

    private static Refusal refused() {
        return Refusal.of(Status.UNPROCESSABLE, "process-period", Cohort.MOST_DAYS);
    }
}
