package org.huying.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.huying.commandline.Subcommand;
import org.huying.seal.note.SignedNote;
import org.huying.seal.note.TreeHead;
import org.huying.seal.note.VerifierKey;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code check-proof <file> --key <key>}: a resident's proof without the system that gave it. Exit code 0 when it holds, 1 when
 * it does not, 2 when the file or a key cannot be read.
 */
@Component
@Command(name = "check-proof", description = "${bundle:seal.command.check}")
class CheckProofCommand implements Subcommand, Callable<Integer> {

    private static final int CALLED_WRONGLY = 2;

    private final MessageSource messages;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any call
    private CommandSpec spec;

    @Parameters(paramLabel = "<file>", description = "${bundle:seal.command.check.file}")
    private Path file = Path.of("");

    @Option(names = "--key", required = true, paramLabel = "<key>", description = "${bundle:seal.command.check.key}")
    private List<String> keys = List.of();

    CheckProofCommand(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        List<VerifierKey> trusted;
        try {
            trusted = TrustedKeys.read(keys);
        } catch (IOException | IllegalArgumentException unreadable) {
            say("seal.command.verify.unreadable", String.valueOf(unreadable.getMessage()));
            return CALLED_WRONGLY;
        }
        var closed = GivenFile.fault(file);
        if (closed.isPresent()) {
            say(closed.get(), file);
            return CALLED_WRONGLY;
        }
        var proof = read();
        if (proof.isEmpty()) {
            say("seal.command.check.unreadable", file);
            return 1;
        }
        var fault = new ProofAlone(proof.get(), trusted).fault();
        if (fault.isPresent()) {
            say("seal.check.fault." + fault.get().fault().code(), fault.get().position());
            return 1;
        }
        var note = SignedNote.parse(proof.get().head().note());
        var head = TreeHead.parse(note.text());
        say(
                "seal.command.check.sound",
                proof.get().number(),
                proof.get().steps().size(),
                head.origin(),
                head.at(),
                note.print());
        return 0;
    }

    private Optional<RequestProof> read() {
        try {
            return Files.size(file) > ProofText.LONGEST
                    ? Optional.empty()
                    : ProofText.read(Files.readString(file).strip());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private void say(String key, Object... arguments) {
        var out = spec.commandLine().getOut();
        out.println(messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
        out.flush();
    }
}
