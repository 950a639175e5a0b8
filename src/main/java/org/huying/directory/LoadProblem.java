package org.huying.directory;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * Why a town's files were refused, and what to do: a {@code MessageSource} resolves it to a sentence in the reader's
 * language.
 *
 * @param line 1 for the first line (a CSV file's header), 0 if the file as a whole is meant
 * @param kind last part of the message key {@code directory.problem.<kind>}
 */
public record LoadProblem(String file, int line, String kind, List<String> arguments)
        implements MessageSourceResolvable {

    public LoadProblem {
        arguments = List.copyOf(arguments);
    }

    @Override
    public String[] getCodes() {
        return new String[] {"directory.problem." + kind};
    }

    @Override
    public Object[] getArguments() {
        return arguments.toArray();
    }

    /** {@code file:line}, as editors and compilers write it. */
    public String place() {
        return line == 0 ? file : file + ":" + line;
    }
}
