package org.huying.seal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.huying.commandline.Subcommand;
import org.huying.seal.note.SignerKeys;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ledger-key create <file> --name <name>}: makes the key that signs the ledger's heads. */
@Component
@Command(name = "ledger-key", description = "${bundle:seal.command.key}")
class LedgerKeyCommand implements Subcommand, Runnable {

    private final MessageSource messages;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any call
    private CommandSpec spec;

    LedgerKeyCommand(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "ledger-key needs a command");
    }

    @Command(name = "create", description = "${bundle:seal.command.key.create}")
    int create(
            @Parameters(paramLabel = "<file>", description = "${bundle:seal.command.key.file}") Path file,
            @Option(
                            names = "--name",
                            required = true,
                            paramLabel = "<name>",
                            description = "${bundle:seal.command.key.name}")
                    String name) {
        if (Files.exists(file)) {
            return refuse("seal.command.key.exists", file);
        }
        SignerKeys keys;
        try {
            SealKeyFile.create(file, name);
            keys = SealKeyFile.configured(file.toString());
        } catch (IllegalArgumentException unfit) {
            return refuse("seal.command.key.unfit", name);
        } catch (SealKeyFailure unwritable) {
            return refuse("seal.command.key.unwritable", file);
        }
        say(
                "seal.command.key.created",
                file.toAbsolutePath(),
                keys.verifiers().get(0).text());
        return 0;
    }

    private int refuse(String key, Object about) {
        say(key, about);
        return 1;
    }

    private void say(String key, Object... arguments) {
        var out = spec.commandLine().getOut();
        out.println(messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
        out.flush();
    }
}
