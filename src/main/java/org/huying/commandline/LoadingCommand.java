package org.huying.commandline;

import java.nio.file.Path;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * A command that takes what a town's files say, or refuses them as a whole. Its sentences are {@code
 * <module>.command.<key>} of the module's bundle.
 */
public abstract class LoadingCommand implements Subcommand, Runnable {

    private static final int REFUSED = 1;

    private final String module;
    private final MessageSource messages;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any call
    private CommandSpec spec;

    protected LoadingCommand(String module, MessageSource messages) {
        this.module = module;
        this.messages = messages;
    }

    /** The command alone says nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), spec.name() + " needs a command");
    }

    /** There is nothing at the path that could be read. */
    protected final int notThere(String key, Path path) {
        say(key, path.toString());
        return Commands.CALLED_WRONGLY;
    }

    /** Each problem is one line: where, what is wrong and what to do. */
    protected final int refused(List<FileProblem> problems, Path folder) {
        for (FileProblem problem : problems) {
            print(folder.resolve(problem.place()) + ": "
                    + messages.getMessage(problem, LocaleContextHolder.getLocale()));
        }
        say("refused", problems.size());
        return REFUSED;
    }

    protected final void say(String key, Object... arguments) {
        print(messages.getMessage(module + ".command." + key, arguments, LocaleContextHolder.getLocale()));
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
