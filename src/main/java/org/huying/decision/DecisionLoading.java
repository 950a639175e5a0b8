package org.huying.decision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.commandline.FileProblem;
import org.huying.decision.TableStore.InForce;
import org.huying.decision.TableTrial.Reading;
import org.huying.ledger.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a town's own version of a rule table. */
@Component
public class DecisionLoading {

    private final Map<String, TableReader> readers;
    private final TableTrial trial;
    private final TableStore store;
    private final TableChanges changes;
    private final TransactionTemplate ownTransaction;

    DecisionLoading(
            List<TableReader> readers,
            TableTrial trial,
            TableStore store,
            TableChanges changes,
            PlatformTransactionManager transactions) {
        this.readers =
                new TreeMap<>(readers.stream().collect(Collectors.toMap(TableReader::table, Function.identity())));
        this.trial = trial;
        this.store = store;
        this.changes = changes;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** How a file was taken. */
    public sealed interface Result {

        /**
         * The table decides as its file says, or would after a check.
         *
         * @param version under which it does
         */
        record Loaded(boolean changed, String table, int version, int rules) implements Result {}

        /** Nothing was changed. */
        record Refused(List<FileProblem> problems) implements Result {}
    }

    /**
     * Checks the file and, if it has no problem, lets it decide from now on, in a transaction of its own. What is in force
     * already changes nothing. A change is an entry in the ledger's stream {@code -decisions}.
     *
     * @param file its name, for problems
     */
    public Result load(String file, String content, Actor by) {
        return take(file, content, Optional.of(by));
    }

    /** What {@link #load} would do now, without doing it. */
    public Result check(String file, String content) {
        return take(file, content, Optional.empty());
    }

    private Result take(String file, String content, Optional<Actor> writes) {
        Reading reading = trial.read(content);
        if (reading instanceof Reading.Read read) {
            RuleTable table = read.table();
            List<FileProblem> problems = problems(file, table, content);
            return problems.isEmpty()
                    ? Objects.requireNonNull(ownTransaction.execute(status -> replace(table, content, writes)))
                    : new Result.Refused(problems);
        }
        return new Result.Refused(List.of(
                reading instanceof Reading.Unreadable unreadable
                        ? new FileProblem("decision", file, unreadable.line(), "unreadable", List.of(unreadable.why()))
                        : problem(file, "not-one-table")));
    }

    private List<FileProblem> problems(String file, RuleTable table, String content) {
        TableReader reader = readers.get(table.id());
        Optional<RuleTable> shipped = store.shipped(table.id())
                .map(trial::read)
                .filter(Reading.Read.class::isInstance)
                .map(read -> ((Reading.Read) read).table());
        if (reader == null || shipped.isEmpty()) {
            return List.of(problem(file, "unknown-table", table.id(), String.join(", ", readers.keySet())));
        }
        return new TableCheck(file, table, reader, trial).problems(shipped.get(), content);
    }

    private Result replace(RuleTable table, String content, Optional<Actor> writes) {
        store.lock();
        Optional<InForce> before = store.inForce(table.id());
        int version = before.map(InForce::version).orElse(0);
        if (before.filter(same -> same.content().equals(content)).isPresent()) {
            return new Result.Loaded(false, table.id(), version, table.rules().size());
        }
        if (writes.isPresent()) {
            version = store.deploy(table.id(), content);
            changes.loaded(table.id(), version, content, writes.get());
            return new Result.Loaded(true, table.id(), version, table.rules().size());
        }
        return new Result.Loaded(true, table.id(), version + 1, table.rules().size());
    }

    private static FileProblem problem(String file, String kind, String... arguments) {
        return new FileProblem("decision", file, 0, kind, List.of(arguments));
    }
}
