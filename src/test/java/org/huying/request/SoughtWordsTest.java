package org.huying.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoughtWordsTest {

    @Test
    void words_are_parted_at_blanks_of_any_script() {
        assertThat(SoughtWords.of("\u3000幸福  路灯\u3000Lamp\u00a0OUT\t").words())
                .containsExactly("幸福", "路灯", "lamp", "out");
        assertThat(SoughtWords.of(" \u3000\u00a0").words()).isEmpty();
    }

    @Test
    void from_the_eighth_on_they_stay_together() {
        assertThat(SoughtWords.of("1 2 3 4 5 6 7 8  9").words())
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8 9");
    }

    @Test
    void each_word_must_be_found_as_it_is_written() {
        var words = SoughtWords.of("100% a_b!");

        assertThat(words.sql("r.title", "r.address"))
                .isEqualTo("(lower(r.title) like :word0 escape '!' or lower(r.address) like :word0 escape '!')"
                        + " and (lower(r.title) like :word1 escape '!' or lower(r.address) like :word1 escape '!')");
        assertThat(words.parameters()).containsEntry("word0", "%100!%%").containsEntry("word1", "%a!_b!!%");
    }
}
