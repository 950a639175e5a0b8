package org.huying.deadline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.huying.commandline.LoadingCommand;
import org.huying.deadline.CalendarLoading.Result.Loaded;
import org.huying.deadline.CalendarLoading.Result.Refused;
import org.huying.ledger.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code calendar load <folder> [--check]}: exit code 0 when the calendar is as its files, 1 when they were refused. */
@Component
@Command(name = "calendar", description = "${bundle:deadline.command.calendar}")
class CalendarCommand extends LoadingCommand {

    private final CalendarLoading loading;

    CalendarCommand(CalendarLoading loading, MessageSource messages) {
        super("deadline", messages);
        this.loading = loading;
    }

    @Command(name = "load", description = "${bundle:deadline.command.load}")
    int load(
            @Parameters(paramLabel = "<folder>", description = "${bundle:deadline.command.folder}") Path folder,
            @Option(names = "--check", description = "${bundle:deadline.command.check}") boolean check) {
        if (!Files.isDirectory(folder)) {
            return notThere("no-folder", folder);
        }
        var files = CalendarFiles.in(folder);
        var result = check ? loading.check(files) : loading.load(files, Actor.SYSTEM);
        if (result instanceof Loaded loaded) {
            tell(loaded, check);
            return 0;
        } else if (result instanceof Refused refused) {
            return refused(refused.problems(), folder);
        }
        throw new IllegalStateException(result.getClass().getName());
    }

    private void tell(Loaded loaded, boolean check) {
        if (!loaded.changed()) {
            say("unchanged");
            return;
        }
        say(check ? "would-load" : "loaded");
        say("calendars", String.join(", ", loaded.calendars()), loaded.units());
        say("years", years(loaded.published()), loaded.published().size());
        if (!loaded.awaited().isEmpty()) {
            say("awaited", years(loaded.awaited()));
        }
        say("local-days", loaded.localDays());
    }

    private static String years(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
