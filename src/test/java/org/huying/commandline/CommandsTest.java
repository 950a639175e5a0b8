package org.huying.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How commands are told from settings, called and explained. */
class CommandsTest {

    @Command(name = "greet", description = "${bundle:commandline.help}")
    static class Greet implements Subcommand {

        @Command(name = "loudly")
        int loudly(@Option(names = "--times") int times) {
            if (times > 9) {
                throw new IllegalStateException("too loud");
            }
            return LocaleContextHolder.getLocale().getLanguage().equals("en") ? times : 99;
        }
    }

    private final StringWriter out = new StringWriter();

    @Test
    void a_first_word_is_a_command_and_settings_are_none() {
        assertThat(CommandLineMode.isAskedFor("town", "load")).isTrue();
        assertThat(CommandLineMode.isAskedFor("--huying.home=/data", "town")).isTrue();
        assertThat(CommandLineMode.isAskedFor("--help")).isTrue();
        assertThat(CommandLineMode.isAskedFor()).isFalse();
        assertThat(CommandLineMode.isAskedFor("--spring.profiles.active=demo", "--server.port=9000"))
                .isFalse();
        assertThat(CommandLineMode.isAskedFor("--debug")).isFalse();
    }

    @Test
    void a_command_answers_its_exit_code_and_knows_the_language() {
        assertThat(run(Locale.ENGLISH, "greet", "loudly", "--times", "1")).isEqualTo(1);
        assertThat(run(Locale.ENGLISH, "greet", "loudly", "--times", "0")).isZero();
    }

    @Test
    void an_unknown_command_or_option_is_explained_in_both_languages() {
        assertThat(run(Locale.ENGLISH, "nonsense")).isEqualTo(2);
        assertThat(out.toString()).contains("This is not how the command is called", "greet", "Usage: java -jar");
        assertThat(run(Locale.SIMPLIFIED_CHINESE, "greet", "loudly", "--nonsense"))
                .isEqualTo(2);
        assertThat(out.toString()).contains("请按下面的用法重新输入", "显示此说明");
    }

    @Test
    void a_program_error_shows_a_sentence_and_no_stack_trace() {
        assertThat(run(Locale.ENGLISH, "greet", "loudly", "--times", "10")).isEqualTo(1);
        assertThat(out.toString()).contains("stopped by a program error").doesNotContain("too loud");
    }

    @Test
    void systems_in_other_languages_get_english() {
        assertThat(Commands.language(Locale.TRADITIONAL_CHINESE)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Commands.language(Locale.GERMAN)).isEqualTo(Locale.ENGLISH);
    }

    private int run(Locale locale, String... arguments) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/commandline");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Commands(List.of(new Greet()), messages)
                .execute(List.of(arguments), locale, new PrintWriter(out, true));
    }
}
