package org.huying.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huying.commandline.FileProblem;
import org.huying.decision.DecisionLoading.Result.Loaded;
import org.huying.decision.DecisionLoading.Result.Refused;
import org.huying.ledger.Actor;
import org.huying.ledger.LedgerEntry;
import org.huying.ledger.LedgerQueries;
import org.huying.town.TownClock;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** A town replaces a rule table while the program runs; what no step could act by is refused. */
class DecisionLoadingTest extends TownTest {

    private static final String LIMITS = "time-limits";
    private static final String AN_HOUR_TO_DISPATCH = "<text>60</text>";

    @Autowired
    private DecisionLoading loading;

    @Autowired
    private DecisionCommand command;

    @Autowired
    private LedgerQueries ledger;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @AfterEach
    void theShippedTablesReturn() throws IOException {
        loading.load("shipped", shipped(LIMITS), Actor.SYSTEM);
        loading.load("shipped", shipped("routing"), Actor.SYSTEM);
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request-nature",
                "request-urgency",
                "routing",
                "time-limits",
                "escalation",
                "whistle-departments"
            })
    void every_shipped_table_keeps_the_rules_for_a_towns_own(String table) throws IOException {
        String reworded = shipped(table).replace("</definitions>", "<!-- ours --></definitions>");
        assertThat(loading.check(table, reworded)).isInstanceOfSatisfying(Loaded.class, loaded -> {
            assertThat(loaded.changed()).isTrue();
            assertThat(loaded.table()).isEqualTo(table);
            assertThat(loaded.rules()).isPositive();
        });
    }

    @Test
    void a_towns_own_table_decides_from_then_on_and_the_ledger_names_version_and_file() throws IOException {
        int version = version();
        assertThat(loading.load("limits.dmn", ours(), Actor.staff("admin")))
                .isInstanceOfSatisfying(
                        Loaded.class, loaded -> assertThat(loaded.version()).isEqualTo(version + 1));

        assertThat(due(walk.reports(""))).isEqualTo(TownClock.START.plus(Duration.ofHours(1)));
        LedgerEntry entry = entries().get(entries().size() - 1);
        assertThat(entry.kind()).isEqualTo("decision.loaded");
        assertThat(entry.actor()).isEqualTo(Actor.staff("admin").text());
        assertThat(entry.payload())
                .contains("\"table\":\"time-limits\"", "\"version\":" + (version + 1), "\"shipped\":false")
                .containsPattern("\"digest\":\"[0-9a-f]{64}\"");
    }

    @Test
    void the_same_file_again_and_a_check_change_nothing_and_are_no_entry() throws IOException {
        loading.load("limits.dmn", ours(), Actor.SYSTEM);
        int entries = entries().size();
        int version = version();
        assertThat(loading.load("limits.dmn", ours(), Actor.SYSTEM))
                .isInstanceOfSatisfying(
                        Loaded.class, loaded -> assertThat(loaded.changed()).isFalse());
        assertThat(loading.check("limits.dmn", shipped(LIMITS)))
                .isInstanceOfSatisfying(
                        Loaded.class, loaded -> assertThat(loaded.changed()).isTrue());
        assertThat(version()).isEqualTo(version);
        assertThat(entries()).hasSize(entries);
    }

    @Test
    void what_came_with_the_program_is_in_the_ledger_too() {
        assertThat(entries())
                .filteredOn(entry -> entry.payload().contains("\"shipped\":true"))
                .hasSize(7);
    }

    @Test
    void a_request_remembers_which_version_of_which_rule_routed_it() throws IOException {
        loading.load(
                "routing.dmn",
                shipped("routing").replace("</definitions>", "<!-- ours --></definitions>"),
                Actor.SYSTEM);
        int version = jdbc.sql("select max(version_) from act_re_decision_def where key_ = 'routing'")
                .query(Integer.class)
                .single();
        String number = walk.reports(Walk.LITTER);
        assertThat(ledger.ofRequest(number))
                .filteredOn(entry -> entry.kind().equals("request.routed"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.payload()).contains("\"rule\":\"routing:" + version + ":clean-street\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                time-limits | id="time-limits"         | id="limits"               | unknown-table
                time-limits | hitPolicy="FIRST"        | hitPolicy="COLLECT"       | hit-policy
                time-limits | <text>urgency</text>     | <text>haste</text>        | inputs
                time-limits | name="measure"           | name="unit"               | outputs
                time-limits | <text>"minutes"</text>   | <text>"fortnights"</text> | value
                time-limits | <text>30</text>          | <text>20 + 10</text>      | computed
                time-limits | <text>30</text>          | <text>-30</text>          | value
                time-limits | <text>"DISPATCH"</text>  | <text>starts with(</text> | condition
                time-limits | </definitions>           | </definition>             | unreadable
                time-limits | typeRef="string">        | typeRef="string" expressionLanguage="groovy"> | language
                escalation  | <text>80</text>          | <text>180</text>          | senseless
                escalation  | <text>"SUPERVISOR"</text> | <text>"MAYOR"</text>     | undecided
                routing     | <text>"emergency"</text> | <text>"fireworks"</text>  | value
                request-nature | <text>"report"</text> | <text>"gossip"</text>     | value
                """)
    void what_no_step_could_act_by_is_refused(String table, String written, String instead, String kind)
            throws IOException {
        String wrong = shipped(table).replace(written, instead);
        assertThat(loading.load(table, wrong, Actor.SYSTEM))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(FileProblem::kind)
                        .containsOnly(kind));
    }

    @Test
    void the_command_says_what_it_did_and_what_is_wrong_in_both_languages() throws IOException {
        assertThat(run(Locale.ENGLISH, ours(), "--check")).startsWith("0 The file is in order.");
        assertThat(run(Locale.SIMPLIFIED_CHINESE, ours()))
                .startsWith("0 规则表 time-limits 第")
                .contains("已记入账本");
        String wrong = shipped(LIMITS).replace("<text>\"minutes\"</text>", "<text>\"fortnights\"</text>");
        assertThat(run(Locale.ENGLISH, wrong))
                .startsWith("1 ")
                .contains(
                        "own.dmn: Rule 1: the output measure says \"fortnights\"",
                        "\"minutes\", \"workingDays\", \"workingMinutes\"",
                        "nothing was changed");
        assertThat(run(Locale.SIMPLIFIED_CHINESE, "<definitions"))
                .startsWith("1 ")
                .contains("own.dmn:1: 无法作为 DMN 读取");
    }

    private String run(Locale locale, String content, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("own.dmn"), content);
        var said = new StringWriter();
        LocaleContextHolder.setLocale(locale);
        int exit = new CommandLine(command)
                .setOut(new PrintWriter(said, true))
                .execute(Stream.concat(Stream.of("load", file.toString()), Stream.of(options))
                        .toArray(String[]::new));
        return exit + " " + said;
    }

    /** Dispatching takes an hour instead of two. */
    private static String ours() throws IOException {
        return shipped(LIMITS).replace("<text>120</text>", AN_HOUR_TO_DISPATCH);
    }

    private static String shipped(String table) throws IOException {
        return Files.readString(Path.of("processes", table + ".dmn"));
    }

    private int version() {
        return jdbc.sql("select max(version_) from act_re_decision_def where key_ = 'time-limits'")
                .query(Integer.class)
                .single();
    }

    private List<LedgerEntry> entries() {
        return ledger.ofRequest("-decisions");
    }

    private Instant due(String number) {
        return jdbc.sql("select due_at from work_item where request_number = :number and ended_at is null")
                .param("number", number)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
