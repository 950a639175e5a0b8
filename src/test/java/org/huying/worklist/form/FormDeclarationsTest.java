package org.huying.worklist.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class FormDeclarationsTest {

    @Test
    void every_shipped_form_is_right_and_speaks_both_languages() {
        assertThat(new FormDeclarations(new PathMatchingResourcePatternResolver()).all())
                .extracting(FormDeclaration::element)
                .contains(
                        "user_dispatch",
                        "user_handleOnSpot",
                        "user_acceptTicket",
                        "user_reportResult",
                        "user_ruleOnReturn",
                        "user_callBack");
    }

    @Test
    void an_unknown_type_is_named() {
        refused("element: user_x\nfields: [{name: a, type: colour}]", "user_x.yaml", "colour");
    }

    @Test
    void a_misspelt_property_is_named() {
        refused("element: user_x\nfields: [{name: a, type: text, requierd: true}]", "requierd");
    }

    @Test
    void the_file_is_called_like_its_element() {
        refused("element: user_y\nfields: [{name: a, type: text}]", "user_x");
    }

    @Test
    void a_field_stands_there_once() {
        refused("element: user_x\nfields: [{name: a, type: text}, {name: a, type: line}]", "a stands there twice");
    }

    @Test
    void a_choice_needs_options_and_nothing_else_has_them() {
        refused("element: user_x\nfields: [{name: a, type: choice}]", "options");
        refused("element: user_x\nfields: [{name: a, type: text, options: [b]}]", "options");
    }

    @Test
    void a_condition_names_an_earlier_field_and_its_codes() {
        refused("element: user_x\nfields: [{name: a, type: text, when: {b: [c]}}]", "depends on b");
        refused(
                "element: user_x\nfields: [{name: b, type: yesno}, {name: a, type: text, when: {b: [maybe]}}]",
                "depends on b");
    }

    @Test
    void a_text_that_one_language_lacks_is_named_with_its_file() {
        var form = new FormDeclaration(
                "user_x",
                List.of(new FormField(
                        "a",
                        FieldType.YESNO,
                        true,
                        Map.of(),
                        List.of(),
                        9,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
        var texts = new BundledTexts(Map.of(
                "form_en.properties", java.util.Set.of("form.a", "form.yes", "form.user_x.a.no", "form.a.hint")));
        texts.requireTextsOf(form);

        var lacking = new BundledTexts(Map.of("form_en.properties", java.util.Set.of("form.a", "form.yes")));
        assertThatIllegalStateException()
                .isThrownBy(() -> lacking.requireTextsOf(form))
                .withMessageContaining("user_x")
                .withMessageContaining("form_en.properties")
                .withMessageContaining("form.user_x.a.no");
    }

    private static void refused(String yaml, String... words) {
        assertThatIllegalStateException()
                .isThrownBy(() -> DeclarationFile.read("user_x.yaml", new ByteArrayInputStream(yaml.getBytes(UTF_8))))
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
    }
}
