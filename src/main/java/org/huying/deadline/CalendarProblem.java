package org.huying.deadline;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * Why a calendar's files were refused, and what to do: a {@code MessageSource} resolves it to a sentence in the reader's
 * language.
 *
 * @param line 0 if the file as a whole is meant
 * @param kind last part of the message key {@code deadline.problem.<kind>}
 */
public record CalendarProblem(String file, int line, String kind, List<String> arguments)
        implements MessageSourceResolvable {

    public CalendarProblem {
        arguments = List.copyOf(arguments);
    }

    @Override
    public String[] getCodes() {
        return new String[] {"deadline.problem." + kind};
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
