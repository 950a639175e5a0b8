package org.huying.seal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.huying.commandline.Progress;
import org.huying.commandline.Subcommand;
import org.huying.seal.verify.ExportWriter;
import org.huying.seal.verify.Line;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export-ledger <file>}: the whole ledger as JSON lines. */
@Component
@Command(name = "export-ledger", description = "${bundle:seal.command.export}")
class ExportLedgerCommand implements Subcommand, Callable<Integer> {

    private static final int LINES = 100_000;

    private final StoredLedger ledger;
    private final MessageSource messages;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any call
    private CommandSpec spec;

    @Parameters(paramLabel = "<file>", description = "${bundle:seal.command.export.file}")
    private Path file = Path.of("");

    ExportLedgerCommand(StoredLedger ledger, MessageSource messages) {
        this.ledger = ledger;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        long entries = ledger.entries();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
                var writer = new ExportWriter(out, entries);
                var progress = Progress.of(entries, LINES, done -> say("seal.command.progress", done, entries))) {
            ledger.read(line -> {
                writer.accept(line);
                if (line instanceof Line.Entry) {
                    progress.step();
                }
            });
        } catch (FileAlreadyExistsException exists) {
            say("seal.command.export.exists", file);
            return 1;
        } catch (IOException | UncheckedIOException unwritable) {
            say("seal.command.export.unwritable", file);
            return 1;
        }
        say("seal.command.export.done", entries, file.toAbsolutePath());
        return 0;
    }

    private void say(String key, Object... arguments) {
        var out = spec.commandLine().getOut();
        out.println(messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
        out.flush();
    }
}
