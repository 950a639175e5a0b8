package org.huying.intake.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.huying.commandline.Progress;
import org.huying.commandline.Subcommand;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code import <requests.csv> --mapping <mapping.yaml>}: exit code 0 when every row is a request now, 1 when rows or the
 * whole list were refused, 2 when it was called wrongly.
 */
@Component
@Command(name = "import", description = "${bundle:imports.command}")
class ImportCommand implements Subcommand, Callable<Integer> {

    private static final int REFUSED = 1;
    private static final int CALLED_WRONGLY = 2;

    private final Importing importing;
    private final MessageSource messages;
    private final ZoneId townZone;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any call
    private CommandSpec spec;

    @Parameters(paramLabel = "<requests.csv>", description = "${bundle:imports.command.file}")
    private Path file = Path.of("");

    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "<mapping.yaml>",
            description = "${bundle:imports.command.mapping}")
    private Path mapping = Path.of("");

    @Option(names = "--dry-run", description = "${bundle:imports.command.dry-run}")
    private boolean dryRun;

    @Option(names = "--rejected", paramLabel = "<file.csv>", description = "${bundle:imports.command.rejected}")
    private @Nullable Path rejected;

    ImportCommand(Importing importing, MessageSource messages, @Value("${huying.time-zone}") ZoneId townZone) {
        this.importing = importing;
        this.messages = messages;
        this.townZone = townZone;
    }

    @Override
    public Integer call() {
        for (Path needed : new Path[] {file, mapping}) {
            if (!Files.isRegularFile(needed)) {
                say("imports.command.no-file", needed.toString());
                return CALLED_WRONGLY;
            }
            if (rejected != null && isSame(rejected, needed)) {
                say("imports.command.rejected-same", needed.toString());
                return CALLED_WRONGLY;
            }
        }
        try {
            Mapping read = MappingFile.read(mapping, townZone);
            var list = new RequestList(file, read);
            long rows = list.check();
            if (rejected == null) {
                return run(list, read, rows, this::print);
            }
            try (var report = new RejectedRows(rejected)) {
                return run(list, read, rows, (row, id, reason) -> report.add(row.line(), id, reason));
            }
        } catch (Unusable unusable) {
            unusable.problems().forEach(problem -> print(reasons().sentence(problem)));
            say("imports.command.nothing");
            return REFUSED;
        } catch (IOException unwritable) {
            say("imports.command.unwritable", String.valueOf(rejected));
            return CALLED_WRONGLY;
        }
    }

    private interface Report {
        void rejected(CsvRow row, String id, String reason);
    }

    private int run(RequestList list, Mapping read, long rows, Report report) {
        var tally = new Tally();
        var reasons = reasons();
        boolean broken = false;
        try (var progress = Progress.of(rows, 1_000, done -> say("imports.command.progress", done, rows))) {
            importing.run(list, read, dryRun, (row, outcome) -> {
                tally.count(outcome);
                if (outcome instanceof Outcome.Rejected refused) {
                    report.rejected(row, refused.id(), reasons.of(refused));
                }
                progress.step();
            });
        } catch (Importing.BrokenOff unreachable) {
            broken = true;
        }
        say(dryRun ? "imports.command.would-take" : "imports.command.taken", tally.taken());
        say("imports.command.known", tally.known());
        say("imports.command.rejected-rows", tally.rejected());
        if (broken) {
            say("imports.command.broken-off", tally.seen(), rows);
        }
        return broken || tally.rejected() > 0 ? REFUSED : 0;
    }

    private void print(CsvRow row, String id, String reason) {
        say("imports.command.row", row.line(), RequestList.shown(id), reason);
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.isSameFile(one, other);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Reasons reasons() {
        return new Reasons(messages, LocaleContextHolder.getLocale());
    }

    private void say(String key, Object... arguments) {
        print(messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
