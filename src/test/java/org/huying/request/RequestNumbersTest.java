package org.huying.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class RequestNumbersTest {

    @Example
    void a_number_says_year_month_and_sequence() {
        String number = RequestNumbers.numbered(YearMonth.of(2026, 11), 42);

        assertThat(number).matches("HY2611000042[0-9]").hasSizeLessThanOrEqualTo(20);
        assertThat(RequestNumbers.grouped(number)).isEqualTo("HY2611-000042-" + number.charAt(12));
    }

    @Example
    void the_check_digit_is_that_of_the_published_example() {
        assertThat(CheckDigit.of("572")).isEqualTo('4');
    }

    @Property(tries = 300)
    void every_single_wrong_digit_is_found(@ForAll("numbers") String number) {
        for (int place = 2; place < number.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != number.charAt(place)) {
                    String wrong = number.substring(0, place) + digit + number.substring(place + 1);
                    assertThat(RequestNumbers.normalise(wrong)).isEmpty();
                }
            }
        }
    }

    @Property(tries = 300)
    void every_exchange_of_neighbours_is_found(@ForAll("numbers") String number) {
        for (int place = 2; place < number.length() - 1; place++) {
            char left = number.charAt(place);
            char right = number.charAt(place + 1);
            if (left != right) {
                String wrong = number.substring(0, place) + right + left + number.substring(place + 2);
                assertThat(RequestNumbers.normalise(wrong)).isEmpty();
            }
        }
    }

    @Property(tries = 300)
    void however_it_is_typed_it_is_the_same_number(@ForAll("numbers") String number) {
        String digits = number.substring(2);
        assertThat(new String[] {
                    number,
                    number.toLowerCase(Locale.ROOT),
                    RequestNumbers.grouped(number),
                    " hy " + digits.substring(0, 4) + " " + digits.substring(4) + "\t",
                    digits,
                    fullWidth("HY" + digits),
                    "HY" + digits.replace('0', 'O').replace('1', 'l')
                })
                .allSatisfy(typed -> assertThat(RequestNumbers.normalise(typed)).contains(number));
    }

    @Property(tries = 500)
    void no_input_whatever_breaks_it(@ForAll @StringLength(max = 200) String input) {
        RequestNumbers.normalise(input).ifPresent(number -> assertThat(number).matches("HY[0-9]{11}"));
    }

    @Provide
    Arbitrary<String> numbers() {
        return Combinators.combine(
                        Arbitraries.integers().between(2024, 2099),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.longs().between(1, 999_999))
                .as((year, month, sequence) -> RequestNumbers.numbered(YearMonth.of(year, month), sequence));
    }

    static String fullWidth(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c - '!' + '！')));
        return wide.toString();
    }
}
