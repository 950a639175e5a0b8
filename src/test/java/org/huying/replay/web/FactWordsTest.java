package org.huying.replay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huying.deadline.Clocks;
import org.huying.evaluation.Satisfaction;
import org.huying.replay.Step.FactValue;
import org.huying.request.Channel;
import org.huying.request.Nature;
import org.huying.request.RequestState;
import org.huying.request.Urgency;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FactWordsTest extends TownTest {

    @Autowired
    private FactWords words;

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
                        Stream.of(new FactValue("category", Walk.LAMP), new FactValue("unit", Walk.LAMPS)))
                .flatMap(each -> each)
                .toList();
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(facts).allSatisfy(fact -> assertThat(words.of(fact, locale))
                    .endsWith(" (" + fact.value() + ")")
                    .doesNotStartWith(fact.value())
                    .doesNotContain("?"));
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

    private static Stream<FactValue> codes(String field, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> new FactValue(field, value.name()));
    }
}
