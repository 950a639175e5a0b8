package org.huying.commandline;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * Why a file was refused, and what to do: a {@code MessageSource} resolves it to a sentence in the reader's language.
 *
 * @param module whose message it is
 * @param line 1 for the first line, 0 if the file as a whole is meant
 * @param kind last part of the message key {@code <module>.problem.<kind>}
 */
public record FileProblem(String module, String file, int line, String kind, List<String> arguments)
        implements MessageSourceResolvable {

    public FileProblem {
        arguments = List.copyOf(arguments);
    }

    @Override
    public String[] getCodes() {
        return new String[] {module + ".problem." + kind};
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
