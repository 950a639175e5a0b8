package org.huying.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * The other way to start: no server, no jobs, one command, its exit code. While it runs, {@code huying.command-line} is
 * {@code true}.
 */
public final class CommandLineMode {

    /** Settings of the node have a full stop in their name; a command's own options never do. */
    private static final Pattern SETTING = Pattern.compile("--[\\w-]+(\\.[\\w\\[\\]-]+)+(=.*)?", Pattern.DOTALL);

    private final List<String> settings = new ArrayList<>();
    private final List<String> command = new ArrayList<>();

    private CommandLineMode(String... arguments) {
        for (String argument : arguments) {
            (SETTING.matcher(argument).matches() ? settings : command).add(argument);
        }
    }

    /** Whether the arguments name a command (or ask for help) and not only settings of the server. */
    public static boolean isAskedFor(String... arguments) {
        var mode = new CommandLineMode(arguments);
        return mode.command.stream()
                .findFirst()
                .filter(first -> !first.startsWith("-") || first.equals("--help") || first.equals("-h"))
                .isPresent();
    }

    /**
     * Starts the application, or as little of it as the command needs, and answers the command's exit code.
     *
     * @param texts configuration of the messages, which every command needs
     */
    public static int run(Class<?> application, Class<?> texts, String... arguments) {
        var mode = new CommandLineMode(arguments);
        Class<?>[] sources = mode.withoutDatabase()
                .map(command -> new Class<?>[] {Commands.class, texts, command.configuration()})
                .orElse(new Class<?>[] {application});
        mode.settings.addAll(List.of("--camunda.bpm.job-execution.enabled=false", "--huying.command-line=true"));
        try (var context = new SpringApplicationBuilder(sources)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                // a reader came for the command's words
                .properties("logging.level.root=WARN")
                .run(mode.settings.toArray(String[]::new))) {
            return context.getBean(Commands.class).execute(mode.command);
        }
    }

    private Optional<WithoutDatabase> withoutDatabase() {
        return SpringFactoriesLoader.forDefaultResourceLocation().load(WithoutDatabase.class).stream()
                .filter(known -> known.takes(command))
                .findFirst();
    }
}
