package org.huying.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huying.intake.web.Sending.Again;
import org.junit.jupiter.api.Test;

class FormOrderTest {

    private static final Map<String, List<String>> ERRORS = Map.of(
            "contact.email", List.of("E"),
            "contact.phone", List.of("P"),
            "description", List.of("D"),
            "joins", List.of("J"),
            "location.buildingCode", List.of("B"));

    @Test
    void what_is_wrong_follows_the_form() {
        assertThat(errorsOf("PAGE"))
                .containsExactly("description", "location.buildingCode", "contact.phone", "contact.email", "joins");
    }

    @Test
    void who_takes_a_call_is_asked_for_the_phone_first() {
        assertThat(errorsOf("PHONE"))
                .containsExactly("contact.phone", "description", "location.buildingCode", "contact.email", "joins");
    }

    private static Iterable<String> errorsOf(String channel) {
        return new Again(ReportForm.empty(null, channel), ERRORS, "", List.of(), 422)
                .errors()
                .keySet();
    }
}
