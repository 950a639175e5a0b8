package org.huying.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class TrackingCodeTest {

    private final SecureRandom random = new SecureRandom();

    @Property(tries = 300)
    void however_it_is_typed_it_is_the_same_code() {
        TrackingCode code = TrackingCode.random(random);
        String text = code.text();

        assertThat(text).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
        assertThat(new String[] {
                    text,
                    text.toLowerCase(Locale.ROOT),
                    text.replace("-", ""),
                    " " + text.replace('-', ' ') + "\n",
                    text.replace("-", "—").replace('0', 'O').replace('1', 'l'),
                    RequestNumbersTest.fullWidth(text.replace('1', 'i'))
                })
                .allSatisfy(typed -> assertThat(TrackingCode.read(typed)).contains(code));
    }

    @Property(tries = 300)
    void another_character_does_not_open() {
        TrackingCode code = TrackingCode.random(random);
        String digest = code.digest("HY26110000423");
        char last = code.text().charAt(13);
        String other = code.text().substring(0, 13) + (last == '7' ? '8' : '7');

        assertThat(code.opens("HY26110000423", digest)).isTrue();
        assertThat(TrackingCode.read(other).orElseThrow().opens("HY26110000423", digest))
                .isFalse();
    }

    @Example
    void a_digest_belongs_to_one_request_and_does_not_show_the_code() {
        TrackingCode code = TrackingCode.read("ABCD-EFGH-JKMN").orElseThrow();

        assertThat(code.digest("HY26110000423")).matches("[0-9a-f]{64}").isNotEqualTo(code.digest("HY26110000434"));
        assertThat(code.opens("HY26110000423", "")).isFalse();
        assertThat(code).hasToString("tracking code");
    }

    @Example
    void ten_thousand_codes_are_ten_thousand_codes() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            codes.add(TrackingCode.random(random).text());
        }
        assertThat(codes).hasSize(10_000);
    }

    @Property(tries = 500)
    void no_input_whatever_breaks_it(@ForAll @StringLength(max = 200) String input) {
        assertThat(TrackingCode.read(input + "u")).isEmpty();
    }
}
