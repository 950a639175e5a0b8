package org.huying.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    @ParameterizedTest
    @CsvSource({
        "138 1234 1234, 13812341234",
        "+86 138-1234-1234, 13812341234",
        "0086 13812341234, 13812341234",
        "8613812341234, 13812341234",
        "１３８１２３４１２３４, 13812341234",
        "(010) 8000-0000, 01080000000",
        "+86 10 8000 0000, 01080000000",
        "+86 (0)10 8000 0000, 01080000000",
        "010-80000000转8012, 01080000000x8012",
        "010-80000000 ext 8012, 01080000000x8012",
        "+86 400 800 8000, 4008008000",
        "617-635-4500, 6176354500",
        "00 44 20 7946 0000, +442079460000"
    })
    void a_phone_has_one_form_however_it_is_typed(String typed, String normal) {
        assertThat(phone(typed).problems()).isEmpty();
        assertThat(phone(typed).normalised().phone()).contains(normal);
        assertThat(phone(normal).normalised().phone()).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1381234123",
                "138123412345",
                "138****1234",
                "call me",
                "12",
                "+86",
                "13812341234\u0000",
                "' or 1=1",
                "0000000000000000000000000000000000000000000000"
            })
    void what_cannot_be_called_is_a_problem_of_the_phone(String typed) {
        assertThat(phone(typed).problems()).containsOnlyKeys("contact.phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"王小明", "བཀྲ་ཤིས།", "Anne-Marie O'Neil", "买买提·艾力", "𠮷田"})
    void names_of_people_are_names(String name) {
        assertThat(name(name).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王**", "王＊＊", "a\u0007b", "a\nb", "abc\u202Edef"})
    void masks_and_control_characters_are_no_name(String name) {
        assertThat(name(name).problems()).containsOnlyKeys("contact.name");
    }

    @Test
    void a_name_has_at_most_sixty_characters() {
        assertThat(name("𠮷".repeat(60)).problems()).isEmpty();
        assertThat(name("王".repeat(61)).problems()).containsOnlyKeys("contact.name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wang",
                "wang@",
                "@example.org",
                "wang@example",
                "w***@example.org",
                "a b@example.org",
                "a@b.org\r\nBcc: x@example.org",
                "<a@example.org>",
                "a@-example.org"
            })
    void what_is_no_address_is_a_problem_of_the_email(String typed) {
        assertThat(email(typed).problems()).containsOnlyKeys("contact.email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang@example.org", "wang.xiao+ming@mail.example.com.cn", " wang@example.org ", "王@例子.中国"})
    void addresses_are_addresses(String typed) {
        assertThat(email(typed).problems()).isEmpty();
    }

    @Test
    void blank_fields_are_no_contact() {
        var blank = new Contact(Optional.of(" "), Optional.of("\t"), Optional.of("　"));

        assertThat(blank.problems()).isEmpty();
        assertThat(blank.normalised().isEmpty()).isTrue();
    }

    @Test
    void a_mask_shows_enough_to_recognise_and_not_enough_to_call() {
        var contact = new Contact(Optional.of("王小明"), Optional.of("13812341234"), Optional.of("wang@example.org"));

        assertThat(MaskedContact.of(contact))
                .isEqualTo(new MaskedContact(
                        Optional.of("王**"), Optional.of("138****1234"), Optional.of("w***@example.org"), false));
        assertThat(MaskedContact.of(phone("80001234")).phone()).contains("****34");
        assertThat(MaskedContact.of(phone("01080001234x8012")).phone()).contains("010****1234");
    }

    @Test
    void a_contact_that_is_printed_says_nothing() {
        assertThat(phone("13812341234").toString()).doesNotContain("138");
    }

    @Property(tries = 500)
    void whatever_is_typed_is_refused_or_kept_unchanged_when_sent_again(
            @ForAll @StringLength(max = 300) String name,
            @ForAll @StringLength(max = 300) String phone,
            @ForAll @StringLength(max = 300) String email) {
        var contact = new Contact(Optional.of(name), Optional.of(phone), Optional.of(email));
        if (contact.problems().isEmpty()) {
            Contact kept = contact.normalised();
            assertThat(kept.problems()).isEmpty();
            assertThat(kept.normalised()).isEqualTo(kept);
            MaskedContact.of(kept);
        }
    }

    private static Contact name(String name) {
        return new Contact(Optional.of(name), Optional.empty(), Optional.empty());
    }

    private static Contact phone(String phone) {
        return new Contact(Optional.empty(), Optional.of(phone), Optional.empty());
    }

    private static Contact email(String email) {
        return new Contact(Optional.empty(), Optional.empty(), Optional.of(email));
    }
}
