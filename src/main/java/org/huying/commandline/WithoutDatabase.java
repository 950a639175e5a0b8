package org.huying.commandline;

import java.util.List;

/**
 * Says which commands run where the program's database is not: named in {@code META-INF/spring.factories}. Such a command
 * starts in a second, and only with the beans of its own configuration.
 */
public interface WithoutDatabase {

    /** @param command its name and arguments */
    boolean takes(List<String> command);

    /** Brings the {@link Subcommand}. */
    Class<?> configuration();
}
