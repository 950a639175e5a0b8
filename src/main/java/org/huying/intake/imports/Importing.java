package org.huying.intake.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huying.intake.CheckedReport;
import org.huying.intake.Intake;
import org.huying.intake.Report;
import org.huying.intake.ReportCheck;
import org.huying.intake.ReportDraft.Origin;
import org.huying.intake.imports.Outcome.Known;
import org.huying.intake.imports.Outcome.Rejected;
import org.huying.intake.imports.Outcome.Taken;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.request.Channel;
import org.huying.request.ServiceRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one row after the other in, a few in one transaction, because a commit costs as much as several rows: so a
 * broken-off import is gone on with by starting it again. If one of them fails, each is tried alone, and a bad row costs
 * nothing but itself.
 */
@Component
class Importing {

    private static final Logger log = LoggerFactory.getLogger(Importing.class);

    /** Few enough that an import killed in between repeats nothing of note. */
    private static final int TOGETHER = 100;

    private final ReportCheck check;
    private final Intake intake;
    private final ServiceRequests requests;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Importing(
            ReportCheck check, Intake intake, ServiceRequests requests, TransactionTemplate transaction, Clock clock) {
        this.check = check;
        this.intake = intake;
        this.requests = requests;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The database does not answer any more. */
    static final class BrokenOff extends RuntimeException {
        BrokenOff(RuntimeException cause) {
            super(cause);
        }
    }

    interface Listener {
        /** Told in the order of the list, once what became of the row is stored for good. */
        void done(CsvRow row, Outcome outcome);
    }

    /** @param report to be stored; empty when the outcome is already certain */
    private record Judged(CsvRow row, Outcome outcome, Optional<Report> report) {

        Judged(CsvRow row, Outcome outcome) {
            this(row, outcome, Optional.empty());
        }
    }

    /**
     * @param dry checks and counts all, writes nothing
     * @throws BrokenOff when nothing more can be stored; what was told to the listener stays
     */
    void run(RequestList list, Mapping mapping, boolean dry, Listener listener) {
        Map<String, Long> lines = new HashMap<>();
        List<Judged> waiting = new ArrayList<>();
        list.forEach(row -> {
            ReadRow read = ReadRow.of(row, mapping, clock.instant());
            Long before = read.id().isEmpty() ? null : lines.putIfAbsent(read.id(), row.line());
            waiting.add(
                    before == null
                            ? judge(row, read, new Report.Source(mapping.source(), read.id()), dry)
                            : new Judged(row, Rejected.because(read.id(), "imports.row.id-twice", before)));
            if (waiting.size() == TOGETHER) {
                finish(waiting, listener);
            }
        });
        finish(waiting, listener);
    }

    private void finish(List<Judged> waiting, Listener listener) {
        boolean stored = storedTogether(waiting);
        for (Judged judged : waiting) {
            Outcome outcome = stored
                    ? judged.outcome()
                    : judged.report().map(report -> store(judged.row(), report)).orElse(judged.outcome());
            listener.done(judged.row(), outcome);
        }
        waiting.clear();
    }

    private boolean storedTogether(List<Judged> waiting) {
        List<Report> reports =
                waiting.stream().flatMap(judged -> judged.report().stream()).toList();
        if (reports.isEmpty()) {
            return true;
        }
        try {
            transaction.executeWithoutResult(status -> reports.forEach(intake::receive));
            return true;
        } catch (RuntimeException oneDoesNotFit) {
            return false;
        }
    }

    private Judged judge(CsvRow row, ReadRow read, Report.Source source, boolean dry) {
        var reasons = new TreeMap<>(read.problems());
        if (read.problems().containsKey(ReportField.ID.code()) || !row.fitsHeader()) {
            return new Judged(row, new Rejected(read.id(), reasons));
        }
        if (isKnown(source)) {
            return new Judged(row, new Known());
        }
        CheckedReport checked = check.check(read.draft(), Origin.without(Channel.IMPORT));
        if (checked instanceof CheckedReport.Fit fit && reasons.isEmpty()) {
            return new Judged(
                    row,
                    new Taken(),
                    Optional.of(fit.report().importedFrom(source, read.madeAt()))
                            .filter(report -> !dry));
        }
        if (checked instanceof CheckedReport.Unfit unfit) {
            unfit.problems()
                    .forEach((field, problem) -> reasons.putIfAbsent(ReportField.codeOfChecked(field), problem));
        }
        return new Judged(row, new Rejected(read.id(), reasons));
    }

    private Outcome store(CsvRow row, Report report) {
        Report.Source source = report.source().orElseThrow();
        try {
            intake.receive(report);
            return new Taken();
        } catch (Refusal refused) {
            var reasons = new TreeMap<String, FieldProblem>(refused.fields());
            reasons.put("", new FieldProblem(refused.messageKey(), refused.arguments()));
            return new Rejected(source.id(), reasons);
        } catch (RuntimeException failure) {
            // another import may have been faster
            if (isKnown(source)) {
                return new Known();
            }
            // its message may hold the row's words
            log.error("Line {} could not be imported: {}", row.line(), classes(failure));
            return Rejected.because(source.id(), "imports.row.failed");
        }
    }

    private boolean isKnown(Report.Source source) {
        try {
            return requests.ofSource(source.name(), source.id()).isPresent();
        } catch (DataAccessException | TransactionException unreachable) {
            throw new BrokenOff(unreachable);
        }
    }

    private static String classes(Throwable failure) {
        var names = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            names.append(names.isEmpty() ? "" : " < ").append(cause.getClass().getName());
        }
        return names.toString();
    }
}
