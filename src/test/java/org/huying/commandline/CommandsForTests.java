package org.huying.commandline;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Runs a module's commands in English, with its own texts. */
public final class CommandsForTests {

    private CommandsForTests() {}

    public static int run(
            Function<MessageSource, List<Subcommand>> commands, String bundle, PrintWriter out, String... arguments) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/commandline", "messages/" + bundle);
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return new Commands(commands.apply(messages), messages).execute(List.of(arguments), Locale.ENGLISH, out);
    }
}
