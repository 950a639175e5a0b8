package org.huying.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huying.commandline.FileProblem;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the town's working time equal to its files, as a whole. */
@Component
public class CalendarLoading {

    private static final String STREAM = "-calendar";

    private final CalendarTables tables;
    private final CalendarWriter writer;
    private final TownCalendars memory;
    private final Ledger ledger;
    private final ObjectProvider<UnitAreas> areas;
    private final TransactionTemplate ownTransaction;

    CalendarLoading(
            CalendarTables tables,
            CalendarWriter writer,
            TownCalendars memory,
            Ledger ledger,
            ObjectProvider<UnitAreas> areas,
            PlatformTransactionManager transactions) {
        this.tables = tables;
        this.writer = writer;
        this.memory = memory;
        this.ledger = ledger;
        this.areas = areas;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** How files were taken. */
    public sealed interface Result {

        /**
         * The calendar equals its files, or would after a check.
         *
         * @param published years with days; {@code awaited} those whose file is empty
         */
        record Loaded(
                boolean changed,
                List<String> calendars,
                int units,
                List<Integer> published,
                List<Integer> awaited,
                int localDays)
                implements Result {}

        /** Nothing was changed. Problems are in the order of file and line. */
        record Refused(List<FileProblem> problems) implements Result {

            /** Nothing is wrong but that it names units which this town does not have. */
            boolean ofAnotherTown() {
                return problems.stream().allMatch(problem -> problem.kind().equals(CalendarReader.UNIT_UNKNOWN));
            }
        }
    }

    /**
     * Checks all files and, if none has a problem, replaces the calendar in one transaction of its own. The same files
     * again change nothing. A change is an entry in the ledger's stream {@code -calendar}; clocks that run are computed
     * again afterwards, by {@link Clocks#recompute}.
     */
    public Result load(CalendarFiles files, Actor by) {
        return take(files, true, by);
    }

    /** What {@link #load} would do now, without doing it. */
    public Result check(CalendarFiles files) {
        return take(files, false, Actor.SYSTEM);
    }

    private Result take(CalendarFiles files, boolean write, Actor by) {
        var reader = new CalendarReader(
                code -> areas.stream().allMatch(town -> !town.upwards(code).isEmpty()));
        var town = reader.read(files);
        if (!reader.problems().isEmpty()) {
            return new Result.Refused(reader.problems());
        }
        boolean changed = Objects.requireNonNull(ownTransaction.execute(transaction -> replace(town, write, by)));
        memory.renew();
        return loaded(town, changed);
    }

    private boolean replace(TownCalendar town, boolean write, Actor by) {
        writer.lock();
        boolean changed = !tables.read().equals(town);
        if (changed && write) {
            writer.write(town);
            ledger.append(STREAM, by, "", CalendarLoaded.of(tables.version(), loaded(town, true)));
        }
        return changed;
    }

    private static Result.Loaded loaded(TownCalendar town, boolean changed) {
        var published = new ArrayList<Integer>();
        var awaited = new ArrayList<Integer>();
        town.years().forEach(year -> (year.isPublished() ? published : awaited).add(year.year()));
        return new Result.Loaded(
                changed,
                List.copyOf(town.calendars().keySet()),
                town.units().size(),
                published,
                awaited,
                town.localDays().size());
    }
}
