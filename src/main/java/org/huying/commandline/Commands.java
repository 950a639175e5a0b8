package org.huying.commandline;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** All commands under one name, with their texts in the system's language. */
@Component
class Commands {

    static final int FAILED = 1;
    static final int CALLED_WRONGLY = 2;

    private static final Logger log = LoggerFactory.getLogger(Commands.class);

    private final List<Subcommand> subcommands;
    private final MessageSource messages;

    Commands(List<Subcommand> subcommands, MessageSource messages) {
        this.subcommands = subcommands;
        this.messages = messages;
    }

    int execute(List<String> arguments) {
        // picocli's PrintWriter for System.out
        return execute(arguments, language(Locale.getDefault()), new CommandLine(CommandSpec.create()).getOut());
    }

    int execute(List<String> arguments, Locale locale, PrintWriter out) {
        var root = new CommandLine(new Root());
        subcommands.forEach(root::addSubcommand);
        root.setResourceBundle(new MessageBundle(messages, locale));
        withHelp(root);
        root.setOut(out);
        root.setErr(out);
        root.setUsageHelpLongOptionsMaxWidth(28);
        root.setParameterExceptionHandler((refused, all) -> explain(refused, locale));
        root.setExecutionExceptionHandler((failure, failed, parsed) -> {
            log.error("A command failed", failure);
            out.println(messages.getMessage("commandline.failed", null, locale));
            out.flush();
            return FAILED;
        });
        LocaleContextHolder.setLocale(locale);
        try {
            return root.execute(arguments.toArray(String[]::new));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** Chinese for systems in Chinese, English for all others: whoever reads neither more likely finds help with it. */
    static Locale language(Locale system) {
        return system.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    private int explain(ParameterException refused, Locale locale) {
        var command = refused.getCommandLine();
        command.getOut().println(messages.getMessage("commandline.called-wrongly", null, locale));
        command.usage(command.getOut());
        command.getOut().flush();
        return CALLED_WRONGLY;
    }

    private static void withHelp(CommandLine command) {
        var spec = command.getCommandSpec();
        spec.addOption(CommandLine.Model.OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("${bundle:commandline.help}")
                .build());
        spec.usageMessage()
                .synopsisHeading("${bundle:commandline.usage}")
                .synopsisSubcommandLabel("${bundle:commandline.command}")
                .commandListHeading("%n${bundle:commandline.commands}%n")
                .sortOptions(false);
        command.getSubcommands().values().forEach(Commands::withHelp);
    }

    /** What {@code java -jar huying.jar --help} shows. */
    @Command(name = "java -jar huying.jar", description = "${bundle:commandline.description}")
    private static final class Root {}
}
