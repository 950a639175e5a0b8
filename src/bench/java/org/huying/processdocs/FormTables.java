package org.huying.processdocs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huying.worklist.form.FieldType;
import org.huying.worklist.form.FormDeclaration;
import org.huying.worklist.form.FormField;

/** What a person enters: the fields of a form, in its order. */
final class FormTables {

    private static final List<String> COLUMNS = List.of("field", "kind", "must be filled in", "asked when");

    private final Texts texts;

    FormTables(Texts texts) {
        this.texts = texts;
    }

    void add(Page page, String name, FormDeclaration form) {
        page.smallHeading(name);
        page.paragraph(Page.link(Page.code(form.element()), "../../processes/forms/" + form.element() + ".yaml"));
        page.table(
                COLUMNS, form.fields().stream().map(field -> row(form, field)).toList());
    }

    private List<String> row(FormDeclaration form, FormField field) {
        return List.of(
                Page.below(texts.label(form, field), Page.code(field.name())),
                Page.below(kind(field), options(form, field)),
                field.required() ? "yes" : "",
                field.when().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(other -> Page.code(other.getKey()) + " is " + anyOf(other.getValue()))
                        .collect(Collectors.joining(" and ")));
    }

    private static String anyOf(List<String> codes) {
        return codes.stream().map(Page::code).collect(Collectors.joining(" or "));
    }

    private static String kind(FormField field) {
        String preset =
                field.preset().map(column -> ", filled in from the request").orElse("");
        return switch (field.type()) {
                    case CHOICE -> "one of";
                    case TEXT -> "text, up to %,d characters".formatted(field.maxLength());
                    case LINE -> "one line, up to %,d characters".formatted(field.maxLength());
                    case PHOTOS -> "photos, up to " + field.maxPhotos();
                    case NUMBER -> "whole number" + limit(" from ", field.min()) + limit(" to ", field.max());
                    case DATE -> "day";
                    case REQUEST -> "number of a request";
                    case YESNO -> "yes or no";
                    case DEPARTMENTS -> "any number of departments";
                    case DEPARTMENT, GRID, CATEGORY ->
                        "a " + field.type().name().toLowerCase(Locale.ROOT) + " of the town";
                }
                + preset;
    }

    private static String limit(String word, Optional<Integer> number) {
        return number.map(limit -> word + limit).orElse("");
    }

    private String options(FormDeclaration form, FormField field) {
        return field.type() != FieldType.CHOICE
                ? ""
                : field.options().stream()
                        .map(code -> Page.code(code) + " " + texts.option(form, field, code))
                        .collect(Collectors.joining("<br>"));
    }
}
