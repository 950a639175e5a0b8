package org.huying.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public class CanonicalJsonTest {

    private final CanonicalJson json = new CanonicalJson();

    public enum Colour {
        DARK_GREEN {
            @Override
            public String toString() {
                return "a translated name";
            }
        }
    }

    private record Single(Object value) implements Fact {}

    public record Everything(
            String zulu,
            int alpha,
            boolean flag,
            Colour colour,
            Instant at,
            LocalDate day,
            Duration took,
            Optional<String> given,
            Optional<String> missing,
            List<Long> list,
            SaltedDigest words)
            implements Fact {

        public boolean isDerived() {
            return true;
        }

        public String getDerived() {
            return "never written";
        }
    }

    private record Empty() implements Fact {}

    @Test
    void names_are_sorted_and_every_type_has_one_form() {
        var fact = new Everything(
                "末 \" \u0007 🌉",
                -1,
                true,
                Colour.DARK_GREEN,
                Instant.parse("2026-11-20T01:02:03.400Z"),
                LocalDate.parse("2026-11-20"),
                Duration.ofMinutes(90),
                Optional.of("here"),
                Optional.empty(),
                List.of(3L, 1L),
                new SaltedDigest("ab12"));
        assertThat(json.of(fact))
                .isEqualTo("{\"alpha\":-1,\"at\":\"2026-11-20T01:02:03.400Z\",\"colour\":\"DARK_GREEN\","
                        + "\"day\":\"2026-11-20\",\"flag\":true,\"given\":\"here\",\"list\":[3,1],\"took\":\"PT1H30M\","
                        + "\"words\":\"ab12\",\"zulu\":\"末 \\\" \\u0007 🌉\"}");
    }

    @Test
    void a_fact_without_components_is_an_empty_object() {
        assertThat(json.of(new Empty())).isEqualTo("{}");
    }

    @Test
    void numbers_are_written_as_rfc_8785_says() {
        assertThat(json.of(new Single(new BigDecimal("1.50")))).isEqualTo("{\"value\":1.5}");
        assertThat(json.of(new Single(0.9))).isEqualTo("{\"value\":0.9}");
        assertThat(json.of(new Single(9_007_199_254_740_992L))).isEqualTo("{\"value\":9007199254740992}");
    }

    @Test
    void what_would_be_changed_is_refused() {
        for (var value : List.of(
                9_007_199_254_740_993L,
                new BigDecimal("0.12345678901234567890123"),
                Double.NaN,
                Double.POSITIVE_INFINITY,
                "half a pair \uD83C")) {
            assertThatThrownBy(() -> json.of(new Single(value))).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
