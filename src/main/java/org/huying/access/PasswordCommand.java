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
import org.huying.problem.Refusal;
import org.huying.problem.Sentences;
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
@Command(
        name = "password",
        description = "Sets the password of an account; its owner must change it at the next log-in. 设置账号密码。")
class PasswordCommand implements Callable<Integer> {

    private final Passwords passwords;
    private final Sentences sentences;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "<account>", description = "Account as in the directory. 人员名录中的账号。")
    private String account = "";

    PasswordCommand(Passwords passwords, Sentences sentences) {
        this.passwords = passwords;
        this.sentences = sentences;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            passwords.set(account, read());
            out.println("Done. The owner must change this password at the next log-in. 已设置，下次登录时须修改。");
            return 0;
        } catch (Refusal refusal) {
            PrintWriter err = spec.commandLine().getErr();
            Locale locale = Locale.getDefault();
            err.println(sentences.sentence(refusal, locale));
            sentences.fields(refusal, locale).values().forEach(err::println);
            return 1;
        }
    }

    @SuppressWarnings("SystemConsoleNull") // newer Javas have a console also for a pipe, and it reads that
    private static String read() throws IOException {
        Console console = System.console();
        if (console != null) {
            char[] typed = Objects.requireNonNullElse(console.readPassword("New password 新密码: "), new char[0]);
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
