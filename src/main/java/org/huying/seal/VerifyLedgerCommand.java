package org.huying.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.huying.commandline.Progress;
import org.huying.commandline.Subcommand;
import org.huying.seal.note.SignedNote;
import org.huying.seal.note.TreeHead;
import org.huying.seal.note.VerifierKey;
import org.huying.seal.verify.ExportFile;
import org.huying.seal.verify.LedgerCopy;
import org.huying.seal.verify.Line;
import org.huying.seal.verify.UnreadableCopy;
import org.huying.seal.verify.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code verify-ledger <export> | --database}: exit code 0 when all is as it was sealed, 1 when something is not, 2 when it was
 * called wrongly.
 */
@Component
@Command(name = "verify-ledger", description = "${bundle:seal.command.verify}")
class VerifyLedgerCommand implements Subcommand, Callable<Integer> {

    private static final int CALLED_WRONGLY = 2;
    private static final int LINES = 100_000;
    private static final int SHOWN = 200;

    private final ObjectProvider<StoredLedger> stored;
    private final MessageSource messages;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any call
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "<export>", description = "${bundle:seal.command.verify.export}")
    private @Nullable Path export;

    @Option(names = "--database", description = "${bundle:seal.command.verify.database}")
    private boolean database;

    @Option(names = "--key", paramLabel = "<key>", description = "${bundle:seal.command.verify.key}")
    private List<String> keys = List.of();

    @Option(names = "--heads", paramLabel = "<file>", description = "${bundle:seal.command.verify.heads}")
    private List<Path> heads = List.of();

    VerifyLedgerCommand(ObjectProvider<StoredLedger> stored, MessageSource messages) {
        this.stored = stored;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        if (database == (export != null)) {
            throw new ParameterException(spec.commandLine(), "either an export or --database");
        }
        List<VerifierKey> trusted;
        List<SignedNote> earlier;
        try {
            trusted = TrustedKeys.read(keys);
            earlier = heads();
        } catch (IOException | IllegalArgumentException unreadable) {
            say("seal.command.verify.unreadable", String.valueOf(unreadable.getMessage()));
            return CALLED_WRONGLY;
        }
        var fault = Optional.ofNullable(export).flatMap(GivenFile::fault);
        if (fault.isPresent()) {
            say(fault.get(), String.valueOf(export));
            return CALLED_WRONGLY;
        }
        try {
            return verify(export == null ? stored.getObject() : new ExportFile(export), trusted, earlier);
        } catch (UnreadableCopy unreadable) {
            say("seal.command.verify.no-export", String.valueOf(export), unreadable.line());
            return 1;
        }
    }

    private int verify(LedgerCopy copy, List<VerifierKey> trusted, List<SignedNote> earlier) {
        long all = copy.entries();
        var told = new ArrayList<String>();
        var verification = new Verification(trusted, earlier, finding -> {
            if (told.size() < SHOWN) {
                told.add(text(finding.key(), finding.arguments().toArray()));
            }
        });
        try (var progress = Progress.of(all, LINES, done -> say("seal.command.progress", done, all))) {
            copy.read(line -> {
                verification.accept(line);
                if (line instanceof Line.Entry) {
                    progress.step();
                }
            });
        }
        var report = verification.end();
        told.forEach(this::print);
        if (report.findings() > told.size()) {
            say("seal.command.verify.more", report.findings() - told.size());
        }
        say("seal.command.verify.seen", report.entries(), report.heads(), earlier.size());
        if (report.entries() > report.sealed()) {
            // a damaged copy may have lost the head that covered them
            say(
                    report.findings() == 0 ? "seal.command.verify.unsealed" : "seal.command.verify.uncovered",
                    report.entries() - report.sealed());
        }
        if (trusted.isEmpty()) {
            say("seal.command.verify.no-key");
        }
        say(report.findings() == 0 ? "seal.command.verify.sound" : "seal.command.verify.wrong", report.findings());
        return report.findings() == 0 ? 0 : 1;
    }

    private List<SignedNote> heads() throws IOException {
        var all = new ArrayList<SignedNote>();
        for (Path file : heads) {
            all.addAll(SignedNote.parseAll(Files.readString(file)));
        }
        all.forEach(note -> TreeHead.parse(note.text()));
        return all;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private void say(String key, Object... arguments) {
        print(text(key, arguments));
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
