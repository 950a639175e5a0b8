package org.huying.access;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.huying.commandline.Subcommand;
import org.huying.problem.Refusal;
import org.huying.problem.Sentences;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Sets somebody's password from the console. The password is typed, or comes on standard input; as an argument it would
 * stand in the shell's history and in the list of processes.
 */
@Component
@Command(name = "password", description = "${bundle:access.command.password}")
class PasswordCommand implements Subcommand, Callable<Integer> {

    private final Passwords passwords;
    private final Sentences sentences;
    private final MessageSource messages;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "<account>", description = "${bundle:access.command.account}")
    private String account = "";

    PasswordCommand(Passwords passwords, Sentences sentences, MessageSource messages) {
        this.passwords = passwords;
        this.sentences = sentences;
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            passwords.set(account, read());
            out.println(messages.getMessage("access.command.done", null, LocaleContextHolder.getLocale()));
            return 0;
        } catch (Refusal refusal) {
            PrintWriter err = spec.commandLine().getErr();
            Locale locale = LocaleContextHolder.getLocale();
            err.println(sentences.sentence(refusal, locale));
            sentences.fields(refusal, locale).values().forEach(err::println);
            return 1;
        }
    }

    @SuppressWarnings("SystemConsoleNull") // newer Javas have a console also for a pipe, and it reads that
    private String read() throws IOException {
        Console console = System.console();
        if (console != null) {
            char[] typed = Objects.requireNonNullElse(
                    console.readPassword(
                            "%s: ", messages.getMessage("access.account.new", null, LocaleContextHolder.getLocale())),
                    new char[0]);
            try {
                return new String(typed);
            } finally {
                Arrays.fill(typed, ' ');
            }
        }
        var in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        return Objects.requireNonNullElse(in.readLine(), "");
    }
}
