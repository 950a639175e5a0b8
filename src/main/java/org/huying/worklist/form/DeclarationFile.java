package org.huying.worklist.form;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A declaration as written in {@code processes/forms/<element>.yaml}. */
record DeclarationFile(@Nullable String element, @Nullable List<Line> fields) {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final int LINE = 200;
    private static final int TEXT = 2000;
    private static final int LONGEST = 5000;
    private static final Set<String> PRESETS = Set.of("category", "grid", "nature", "ground", "departments");

    record Line(
            @Nullable String name,
            @Nullable FieldType type,
            boolean required,
            @Nullable Map<String, List<String>> when,
            @Nullable List<String> options,
            @Nullable Integer maxLength,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable String preset) {}

    /** @throws IllegalStateException with a sentence that names the file and what is wrong */
    static FormDeclaration read(String fileName, InputStream in) {
        try {
            return YAML.readValue(in, DeclarationFile.class).checked(fileName);
        } catch (IOException e) {
            throw new IllegalStateException("Form " + fileName + " cannot be read: " + e.getMessage(), e);
        }
    }

    private FormDeclaration checked(String fileName) {
        if (element == null || !fileName.equals(element + ".yaml")) {
            throw wrong(fileName, "its element must be the file's name, " + fileName.replace(".yaml", ""));
        }
        if (fields == null || fields.isEmpty()) {
            throw wrong(fileName, "it has no fields");
        }
        var declaration = new FormDeclaration(
                element, fields.stream().map(line -> field(fileName, line)).toList());
        var names = new HashSet<String>();
        for (var field : declaration.fields()) {
            checkConditions(fileName, declaration, field, names);
            if (!names.add(field.name())) {
                throw wrong(fileName, "field " + field.name() + " stands there twice");
            }
        }
        if (declaration.fields().stream()
                        .filter(field -> field.type() == FieldType.PHOTOS)
                        .count()
                > 1) {
            throw wrong(fileName, "it has more than one field for photos");
        }
        return declaration;
    }

    private static FormField field(String fileName, Line line) {
        if (line.name == null || !line.name.matches("[a-z][A-Za-z0-9]{0,39}")) {
            throw wrong(fileName, "a field's name must match [a-z][A-Za-z0-9]{0,39}, not " + line.name);
        }
        if (line.type == null) {
            throw wrong(fileName, "field " + line.name + " has no type");
        }
        var options = Optional.ofNullable(line.options).orElse(List.of());
        if ((line.type == FieldType.CHOICE) == options.isEmpty()) {
            throw wrong(fileName, "field " + line.name + ": a choice has options, and nothing else has");
        }
        var longest = Optional.ofNullable(line.maxLength).orElse(line.type == FieldType.TEXT ? TEXT : LINE);
        if (longest < 1 || longest > LONGEST) {
            throw wrong(fileName, "field " + line.name + ": maxLength must lie between 1 and " + LONGEST);
        }
        if (line.preset != null && !PRESETS.contains(line.preset)) {
            throw wrong(fileName, "field " + line.name + ": preset must be one of " + PRESETS);
        }
        return new FormField(
                line.name,
                line.type,
                line.required,
                Optional.ofNullable(line.when).orElse(Map.of()),
                options,
                longest,
                Optional.ofNullable(line.min),
                Optional.ofNullable(line.max),
                Optional.ofNullable(line.preset));
    }

    /** A condition looks back only, at codes that can be chosen. */
    private static void checkConditions(
            String fileName, FormDeclaration declaration, FormField field, Set<String> before) {
        field.when().forEach((other, codes) -> {
            var condition = declaration.field(other).filter(known -> before.contains(known.name()));
            if (condition.isEmpty() || !condition.get().codes().containsAll(codes)) {
                throw wrong(
                        fileName,
                        "field " + field.name() + " depends on " + other + " " + codes
                                + ", which no earlier field offers");
            }
        });
    }

    private static IllegalStateException wrong(String fileName, String why) {
        return new IllegalStateException("Form " + fileName + " is wrong: " + why + ".");
    }
}
