package org.huying.deadline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.huying.commandline.Subcommand;
import org.huying.deadline.CalendarLoading.Result.Loaded;
import org.huying.deadline.CalendarLoading.Result.Refused;
import org.huying.ledger.Actor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code calendar load <folder> [--check]}: exit code 0 when the calendar is as its files, 1 when they were refused. */
@Component
@Command(name = "calendar", description = "${bundle:deadline.command.calendar}")
class CalendarCommand implements Subcommand, Runnable {

    private final CalendarLoading loading;
    private final MessageSource messages;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any call
    private CommandSpec spec;

    CalendarCommand(CalendarLoading loading, MessageSource messages) {
        this.loading = loading;
        this.messages = messages;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "calendar needs a command");
    }

    @Command(name = "load", description = "${bundle:deadline.command.load}")
    int load(
            @Parameters(paramLabel = "<folder>", description = "${bundle:deadline.command.folder}") Path folder,
            @Option(names = "--check", description = "${bundle:deadline.command.check}") boolean check) {
        if (!Files.isDirectory(folder)) {
            say("deadline.command.no-folder", folder.toString());
            return 2;
        }
        var files = CalendarFiles.in(folder);
        var result = check ? loading.check(files) : loading.load(files, Actor.SYSTEM);
        if (result instanceof Loaded loaded) {
            tell(loaded, check);
            return 0;
        } else if (result instanceof Refused refused) {
            tell(refused.problems(), folder);
            return 1;
        }
        throw new IllegalStateException(result.getClass().getName());
    }

    private void tell(List<CalendarProblem> problems, Path folder) {
        for (CalendarProblem problem : problems) {
            print(folder.resolve(problem.place()) + ": "
                    + messages.getMessage(problem, LocaleContextHolder.getLocale()));
        }
        say("deadline.command.refused", problems.size());
    }

    private void tell(Loaded loaded, boolean check) {
        if (!loaded.changed()) {
            say("deadline.command.unchanged");
            return;
        }
        say(check ? "deadline.command.would-load" : "deadline.command.loaded");
        say("deadline.command.calendars", String.join(", ", loaded.calendars()), loaded.units());
        say(
                "deadline.command.years",
                years(loaded.published()),
                loaded.published().size());
        if (!loaded.awaited().isEmpty()) {
            say("deadline.command.awaited", years(loaded.awaited()));
        }
        say("deadline.command.local-days", loaded.localDays());
    }

    private static String years(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private void say(String key, Object... arguments) {
        print(messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
