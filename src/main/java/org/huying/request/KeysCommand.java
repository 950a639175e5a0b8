package org.huying.request;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keys create <file>}: makes the keyset that a node needs before it can start; needs none itself. */
@Component
@Command(name = "keys", description = "Keysets that encrypt personal data.", subcommands = KeysCommand.Create.class)
class KeysCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** A file that exists is never overwritten. */
    @Command(name = "create", description = "Write a new contact keyset, readable by its owner only.")
    static class Create implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(arity = "0..1", paramLabel = "FILE", defaultValue = "contact-keys.json")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @Override
        public Integer call() {
            try {
                ContactKeyFile.create(file);
            } catch (ContactKeysFailure refused) {
                spec.commandLine().getErr().println(refused.getMessage());
                return 1;
            }
            spec.commandLine()
                    .getOut()
                    .printf(
                            "Written: %1$s%nStart the node with HUYING_KEYS_CONTACT=%1$s, and keep a copy apart from the"
                                    + " database's backups: without it no contact can be read again.%n",
                            file.toAbsolutePath());
            return 0;
        }
    }
}
