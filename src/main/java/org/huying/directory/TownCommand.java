package org.huying.directory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huying.commandline.Subcommand;
import org.huying.directory.LoadResult.Counts;
import org.huying.directory.LoadResult.Loaded;
import org.huying.directory.LoadResult.Refused;
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

/** {@code town load <folder> [--check]}: exit code 0 when the town is as its files, 1 when they were refused. */
@Component
@Command(name = "town", description = "${bundle:directory.command.town}")
class TownCommand implements Subcommand, Runnable {

    private final Directory directory;
    private final MessageSource messages;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any call
    private CommandSpec spec;

    TownCommand(Directory directory, MessageSource messages) {
        this.directory = directory;
        this.messages = messages;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "town needs a command");
    }

    @Command(name = "load", description = "${bundle:directory.command.load}")
    int load(
            @Parameters(paramLabel = "<folder>", description = "${bundle:directory.command.folder}") Path folder,
            @Option(names = "--check", description = "${bundle:directory.command.check}") boolean check) {
        if (!Files.isDirectory(folder)) {
            say("directory.command.no-folder", folder.toString());
            return 2;
        }
        var files = TownFiles.in(folder);
        var result = check ? directory.check(files) : directory.load(files, Actor.SYSTEM);
        if (result instanceof Loaded loaded) {
            tell(loaded, check);
            return 0;
        } else if (result instanceof Refused refused) {
            tell(refused.problems(), folder);
            return 1;
        }
        throw new IllegalStateException(result.getClass().getName());
    }

    private void tell(List<LoadProblem> problems, Path folder) {
        for (LoadProblem problem : problems) {
            print(folder.resolve(problem.place()) + ": "
                    + messages.getMessage(problem, LocaleContextHolder.getLocale()));
        }
        say("directory.command.refused", problems.size());
    }

    private void tell(Loaded loaded, boolean check) {
        if (loaded.changedNothing()) {
            say("directory.command.unchanged");
            return;
        }
        say(check ? "directory.command.would-load" : "directory.command.loaded");
        tell("directory.command.areas", loaded.areas());
        tell("directory.command.organisations", loaded.organisations());
        tell("directory.command.people", loaded.people());
        tell("directory.command.categories", loaded.categories());
    }

    private void tell(String key, Counts counts) {
        say(key, counts.added(), counts.changed(), counts.retired());
    }

    private void say(String key, Object... arguments) {
        print(messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
