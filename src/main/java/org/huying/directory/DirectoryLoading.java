package org.huying.directory;

import java.util.List;
import java.util.Optional;
import org.huying.commandline.FileProblem;
import org.huying.directory.LoadResult.Loaded;
import org.huying.directory.LoadResult.Refused;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads, checks, compares and writes a town under one lock. */
@Component
class DirectoryLoading implements Directory {

    private static final String STREAM = "-directory";

    private final TownTables tables;
    private final TownWriter writer;
    private final RenewedDirectory memory;
    private final Ledger ledger;
    private final ObjectProvider<OpenWork> openWork;
    private final TransactionTemplate ownTransaction;

    DirectoryLoading(
            TownTables tables,
            TownWriter writer,
            RenewedDirectory memory,
            Ledger ledger,
            ObjectProvider<OpenWork> openWork,
            PlatformTransactionManager transactions) {
        this.tables = tables;
        this.writer = writer;
        this.memory = memory;
        this.ledger = ledger;
        this.openWork = openWork;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public LoadResult load(TownFiles files, Actor by) {
        LoadResult result = take(files, Optional.of(by));
        memory.renew();
        return result;
    }

    @Override
    public LoadResult check(TownFiles files) {
        return take(files, Optional.empty());
    }

    private LoadResult take(TownFiles files, Optional<Actor> writes) {
        var problems = new Problems();
        var wanted = new TownReader(problems).read(files);
        List<FileProblem> inFiles = problems.inOrder();
        if (!inFiles.isEmpty()) {
            return new Refused(inFiles);
        }
        LoadResult result = ownTransaction.execute(transaction -> take(wanted, problems, writes));
        if (result == null) {
            throw new IllegalStateException("A load ended without a result");
        }
        return result;
    }

    private LoadResult take(TownData wanted, Problems problems, Optional<Actor> writes) {
        writes.ifPresent(by -> writer.lock());
        var stored = tables.read();
        new Continuity(stored, wanted, problems).check(openWork.stream().toList());
        List<FileProblem> found = problems.inOrder();
        if (!found.isEmpty()) {
            return new Refused(found);
        }
        var change = TownChange.between(stored, wanted);
        Loaded loaded = change.counts();
        writes.ifPresent(by -> {
            if (!loaded.changedNothing()) {
                writer.write(change);
            }
            ledger.append(STREAM, by, "", TownLoaded.of(loaded));
        });
        return loaded;
    }
}
