package org.huying.evaluation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huying.access.CurrentStaff;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Role;
import org.huying.evaluation.EvaluationQueries;
import org.huying.evaluation.EvaluationQueries.Counted;
import org.huying.evaluation.EvaluationQueries.Figure;
import org.huying.evaluation.RatingMonth;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.springframework.stereotype.Component;

/** Who may read the rates, and what an address asks for: the same for pages and API. */
@Component
class RateReaders {

    /** In the place of a unit's code, which is upper case: the whole town. */
    static final String WHOLE_TOWN = "all";

    private static final Set<Role> READERS =
            EnumSet.of(Role.DISPATCHER, Role.LEADER, Role.SUPERVISOR, Role.AUDITOR, Role.ADMINISTRATOR);

    private final CurrentStaff staff;
    private final DirectoryQueries directory;
    private final EvaluationQueries evaluations;
    private final Clock clock;

    RateReaders(CurrentStaff staff, DirectoryQueries directory, EvaluationQueries evaluations, Clock clock) {
        this.staff = staff;
        this.directory = directory;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    /** @throws Refusal {@code not-allowed} (403) */
    void check() {
        if (READERS.stream().noneMatch(staff.require()::is)) {
            throw Refusal.of(Status.FORBIDDEN, "not-allowed");
        }
    }

    /** @throws Refusal {@code rates-month} (400) for what is no month; nothing asked is the running month */
    RatingMonth month(String asked) {
        return asked.isEmpty()
                ? RatingMonth.of(LocalDate.now(clock))
                : RatingMonth.read(asked).orElseThrow(() -> Refusal.of(Status.BAD_REQUEST, "rates-month"));
    }

    /** The running month and those that have a base, newest first. */
    List<String> months() {
        return Stream.concat(Stream.of(month("").text()), evaluations.months().stream())
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    /** @throws Refusal {@code rates-unit} (404), {@code rates-figure} (400) */
    Counted counted(String unit, RatingMonth month, String figure, int page) {
        if (!unit.equals(WHOLE_TOWN)
                && directory.area(unit).isEmpty()
                && directory.organisation(unit).isEmpty()) {
            throw Refusal.of(Status.NOT_FOUND, "rates-unit");
        }
        return evaluations.counted(
                month.text(), Optional.of(unit).filter(code -> !code.equals(WHOLE_TOWN)), figure(figure), page);
    }

    static Figure figure(String code) {
        return Figure.of(code).orElseThrow(() -> Refusal.of(Status.BAD_REQUEST, "rates-figure"));
    }
}
