package org.huying.retention;

import java.util.concurrent.Callable;
import org.huying.commandline.Progress;
import org.huying.commandline.Subcommand;
import org.huying.ledger.Actor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code retention [--dry-run]}: erases what is due, or only says what is. */
@Component
@Command(name = "retention", description = "${bundle:retention.command}")
class RetentionCommand implements Subcommand, Callable<Integer> {

    private static final int LINES = 1_000;

    private final Retention retention;
    private final MessageSource messages;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any call
    private CommandSpec spec;

    @Option(names = "--dry-run", description = "${bundle:retention.command.dry-run}")
    private boolean dryRun;

    RetentionCommand(Retention retention, MessageSource messages) {
        this.retention = retention;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Plan plan = retention.plan();
        for (Plan.Line line : plan.lines()) {
            say(
                    "retention.command.line",
                    line.category().orElse("-"),
                    line.contacts(),
                    line.photos(),
                    line.words(),
                    line.period().rule());
        }
        say("retention.command.asked", plan.asked());
        if (dryRun) {
            say("retention.command.nothing-erased");
            return 0;
        }
        long most = plan.asked()
                + plan.lines().stream().mapToLong(Plan.Line::requests).sum();
        try (var progress = Progress.of(most, LINES, done -> say("retention.command.progress", done))) {
            var outcome = retention.erase(Actor.SYSTEM, progress::step);
            say("retention.command.done", outcome.contacts(), outcome.photos(), outcome.words(), outcome.asked());
        }
        return 0;
    }

    private void say(String key, Object... arguments) {
        var out = spec.commandLine().getOut();
        out.println(messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
        out.flush();
    }
}
