package org.huying.replay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huying.deadline.Clocks;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.Satisfaction;
import org.huying.ledger.Fact;
import org.huying.replay.Lap;
import org.huying.replay.Step.FactValue;
import org.huying.request.Channel;
import org.huying.request.EscalationStep;
import org.huying.request.Nature;
import org.huying.request.RequestNumbers;
import org.huying.request.RequestState;
import org.huying.request.RevealReason;
import org.huying.request.Urgency;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class FactWordsTest extends TownTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final Pattern OF_REQUESTS = Pattern.compile("(assignment|callback|clock|clocks|co-handler|contact"
            + "|evaluation|extension|interim|message|pause|personal-data|question|request|return|review|superior"
            + "|supervision|whistle)\\..*");
    private static final Set<String> RULES = Set.of("rule", "natureRule", "urgencyRule");

    @Autowired
    private FactWords words;

    @Autowired
    private MessageSource messages;

    @Test
    void each_code_that_there_is_has_words_in_both_languages() {
        List<FactValue> facts = Stream.of(
                        codes("state", RequestState.values()),
                        codes("channel", Channel.values())
                                .filter(fact -> !fact.value().equals("API")),
                        // the right to return a ticket is reckoned when it is used: no clock runs for it
                        codes("clock", Clocks.Kind.values())
                                .filter(fact -> !fact.value().equals("RETURN")),
                        codes("satisfaction", Satisfaction.values()),
                        codes("nature", Nature.values()),
                        codes("urgency", Urgency.values()),
                        codes("via", Via.values()).filter(fact -> !fact.value().equals("API")),
                        codes("reason", RevealReason.values()),
                        // reminders are entries of another kind
                        codes("to", EscalationStep.values())
                                .filter(fact -> !fact.value().equals("REMIND")),
                        codes("decision", "grid department joint whistle askResident merge reject dispatcher"),
                        codes("ground", "beyondStreet jointEnforcement emergency"),
                        codes("ground", "notCompetent otherArea duplicate lawForbids"),
                        codes("ground", "period resident"),
                        codes(
                                "rejectReason",
                                "notForTown inLitigation unlawfulDemand notUnderstandable alreadyAnswered"),
                        codes("cause", "season budget waitingForResident carriedOver"),
                        codes("fields", "name phone email"))
                .flatMap(each -> each)
                .toList();
        for (Locale locale : LANGUAGES) {
            assertThat(facts).allSatisfy(fact -> assertThat(words.of(fact, locale))
                    .isNotBlank()
                    .isNotEqualTo(fact.value())
                    .doesNotContain("(" + fact.value() + ")"));
        }
    }

    @Test
    void only_codes_of_units_and_categories_stay_beside_their_names() {
        assertThat(words.of(new FactValue("category", Walk.LAMP), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("路灯不亮 (" + Walk.LAMP + ")");
        assertThat(words.of(new FactValue("departments", "DEPT-URBAN, DEPT-POLICE"), Locale.SIMPLIFIED_CHINESE))
                .matches("\\p{IsHan}+ \\(DEPT-URBAN\\)、\\p{IsHan}+ \\(DEPT-POLICE\\)");
        assertThat(words.of(new FactValue("parts", "contact, photos, words"), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("联系方式、照片、文字与地点");
        assertThat(words.of(new FactValue("mergedInto", "HY26120000025"), Locale.ENGLISH))
                .isEqualTo(RequestNumbers.grouped("HY26120000025"));
    }

    @Test
    void a_duty_says_who_is_competent_for_it() {
        assertThat(words.of(new FactValue("duty", "streetLighting"), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("streetLighting（现由道路交通局主管）");
        assertThat(words.of(new FactValue("duty", "nobodys"), Locale.ENGLISH)).isEqualTo("nobodys");
    }

    @Test
    void each_table_that_decides_on_a_request_has_a_name() {
        for (Locale locale : LANGUAGES) {
            assertThat(List.of("routing", "request-nature", "request-urgency", "retention"))
                    .allSatisfy(table -> assertThat(words.rule(table + ":3:lamp", locale))
                            .doesNotContain(table)
                            .contains("3")
                            .contains("lamp"));
            assertThat(words.rule("whistled", locale)).isNotEqualTo("whistled");
        }
        assertThat(words.rule("own-table:1:last", Locale.ENGLISH)).isEqualTo("own-table, version 1, row last");
    }

    @Test
    void whatever_an_entry_of_a_request_holds_has_a_label() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Fact.Kind.class));
        var labels = new TreeSet<String>();
        for (var found : scanner.findCandidateComponents("org.huying")) {
            Class<?> fact = Class.forName(Objects.requireNonNull(found.getBeanClassName()));
            String kind =
                    Objects.requireNonNull(fact.getAnnotation(Fact.Kind.class)).value();
            if (OF_REQUESTS.matcher(kind).matches() && !kind.equals("contact.seen")) {
                Stream.of(fact.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(component -> !RULES.contains(component))
                        .filter(component -> !component.equals("clocks"))
                        .forEach(labels::add);
            }
        }
        labels.addAll(List.of("clock", "unit", "before", "due", "provisional"));
        assertThat(labels).contains("channel", "sample", "parts");
        for (Locale locale : LANGUAGES) {
            assertThat(labels)
                    .allSatisfy(name -> assertThat(messages.getMessage("replay.field." + name, null, "", locale))
                            .isNotEmpty());
        }
    }

    @Test
    void each_beginning_of_a_lap_has_its_words() {
        for (Locale locale : LANGUAGES) {
            assertThat(Lap.Why.values()).allSatisfy(why -> assertThat(
                            messages.getMessage("replay.lap." + why.name(), new Object[] {"NAME", "WHEN"}, "", locale))
                    .contains("NAME", "WHEN"));
        }
    }

    @Test
    void what_is_no_code_stays_as_it_is_and_truth_has_words() {
        assertThat(words.of(new FactValue("rounds", "3"), Locale.ENGLISH)).isEqualTo("3");
        assertThat(words.of(new FactValue("state", "NO_STATE"), Locale.ENGLISH)).isEqualTo("NO_STATE");
        assertThat(words.of(new FactValue("channel", "API"), Locale.ENGLISH)).isEqualTo("API");
        assertThat(words.of(new FactValue("urgent", "true"), Locale.ENGLISH)).isEqualTo("Yes");
        assertThat(words.of(new FactValue("urgent", "false"), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("否");
        assertThat(words.of(new FactValue("dueAt", "2026-11-30T01:02:03Z"), Locale.ENGLISH))
                .isEqualTo("2026-11-30 09:02:03");
    }

    private static Stream<FactValue> codes(String field, String codes) {
        return Stream.of(codes.split(" ")).map(code -> new FactValue(field, code));
    }

    private static Stream<FactValue> codes(String field, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> new FactValue(field, value.name()));
    }
}
