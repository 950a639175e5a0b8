package org.huying.request;

import java.nio.file.Files;
import java.nio.file.Path;
import org.huying.commandline.Subcommand;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keys create <file>}: makes the keyset that a server needs to start; needs none itself. */
@Component
@Command(name = "keys", description = "${bundle:request.command.keys}")
class KeysCommand implements Subcommand, Runnable {

    private final MessageSource messages;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any call
    private CommandSpec spec;

    KeysCommand(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "keys needs a command");
    }

    @Command(name = "create", description = "${bundle:request.command.create}")
    int create(@Parameters(paramLabel = "<file>", description = "${bundle:request.command.file}") Path file) {
        if (Files.exists(file)) {
            say("request.command.exists", file);
            return 1;
        }
        try {
            ContactKeyFile.create(file);
        } catch (ContactKeysFailure unwritable) {
            say("request.command.unwritable", file);
            return 1;
        }
        say("request.command.created", file.toAbsolutePath());
        return 0;
    }

    private void say(String key, Path file) {
        var out = spec.commandLine().getOut();
        out.println(messages.getMessage(key, new Object[] {file.toString()}, LocaleContextHolder.getLocale()));
        out.flush();
    }
}
