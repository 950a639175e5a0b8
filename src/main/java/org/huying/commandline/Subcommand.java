package org.huying.commandline;

/**
 * A bean that is a command: annotated with picocli's {@code @Command}, it is called by its name, for example {@code java
 * -jar huying.jar town load …}. Its texts are keys: {@code description = "${bundle:directory.command.town}"}. Its methods
 * answer 0 when done, 1 when refused and 2 when called wrongly; while they run, {@code LocaleContextHolder} has the
 * language of the system.
 */
public interface Subcommand {}
