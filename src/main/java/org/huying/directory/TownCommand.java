package org.huying.directory;

import java.nio.file.Files;
import java.nio.file.Path;
import org.huying.commandline.LoadingCommand;
import org.huying.directory.LoadResult.Counts;
import org.huying.directory.LoadResult.Loaded;
import org.huying.directory.LoadResult.Refused;
import org.huying.ledger.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code town load <folder> [--check]}: exit code 0 when the town is as its files, 1 when they were refused. */
@Component
@Command(name = "town", description = "${bundle:directory.command.town}")
class TownCommand extends LoadingCommand {

    private final Directory directory;

    TownCommand(Directory directory, MessageSource messages) {
        super("directory", messages);
        this.directory = directory;
    }

    @Command(name = "load", description = "${bundle:directory.command.load}")
    int load(
            @Parameters(paramLabel = "<folder>", description = "${bundle:directory.command.folder}") Path folder,
            @Option(names = "--check", description = "${bundle:directory.command.check}") boolean check) {
        if (!Files.isDirectory(folder)) {
            return notThere("no-folder", folder);
        }
        var files = TownFiles.in(folder);
        var result = check ? directory.check(files) : directory.load(files, Actor.SYSTEM);
        if (result instanceof Loaded loaded) {
            tell(loaded, check);
            return 0;
        } else if (result instanceof Refused refused) {
            return refused(refused.problems(), folder);
        }
        throw new IllegalStateException(result.getClass().getName());
    }

    private void tell(Loaded loaded, boolean check) {
        if (loaded.changedNothing()) {
            say("unchanged");
            return;
        }
        say(check ? "would-load" : "loaded");
        tell("areas", loaded.areas());
        tell("organisations", loaded.organisations());
        tell("people", loaded.people());
        tell("categories", loaded.categories());
    }

    private void tell(String key, Counts counts) {
        say(key, counts.added(), counts.changed(), counts.retired());
    }
}
