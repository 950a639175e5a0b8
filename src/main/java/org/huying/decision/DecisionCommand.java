package org.huying.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huying.commandline.LoadingCommand;
import org.huying.decision.DecisionLoading.Result.Loaded;
import org.huying.decision.DecisionLoading.Result.Refused;
import org.huying.ledger.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decision load <file> [--check]}: exit code 0 when the table decides as its file says, 1 when it was refused. */
@Component
@Command(name = "decision", description = "${bundle:decision.command.decision}")
class DecisionCommand extends LoadingCommand {

    /** Far more than any table needs; a file beyond this was not meant. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final DecisionLoading loading;

    DecisionCommand(DecisionLoading loading, MessageSource messages) {
        super("decision", messages);
        this.loading = loading;
    }

    @Command(name = "load", description = "${bundle:decision.command.load}")
    int load(
            @Parameters(paramLabel = "<file>", description = "${bundle:decision.command.file}") Path file,
            @Option(names = "--check", description = "${bundle:decision.command.check}") boolean check) {
        if (!Files.isRegularFile(file)) {
            return notThere("no-file", file);
        }
        String content = content(file);
        String name = file.toString();
        var result = check ? loading.check(name, content) : loading.load(name, content, Actor.SYSTEM);
        if (result instanceof Loaded loaded) {
            String said = !loaded.changed() ? "unchanged" : check ? "would-load" : "loaded";
            say(said, loaded.table(), loaded.version(), loaded.rules());
            return 0;
        } else if (result instanceof Refused refused) {
            return refused(refused.problems(), Path.of(""));
        }
        throw new IllegalStateException(result.getClass().getName());
    }

    private static String content(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            String text = new String(bytes.readNBytes(MOST_BYTES), UTF_8);
            // some editors put a byte order mark in front
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
