package org.huying.intake.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huying.problem.Refusal.FieldProblem;

/** Reads a mapping strictly: a misspelt key is told, not passed over. All problems are told at once. */
final class MappingFile {

    private static final Set<String> KEYS = Set.of("source", "encoding", "delimiter", "fields");
    /** As the request's file has room for. */
    private static final Pattern SOURCE = Pattern.compile("[\\p{L}\\p{N}._-]{1,60}");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // a column may well be called "no"
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    private final ZoneId townZone;
    private final List<FieldProblem> problems = new ArrayList<>();
    private DateTimeFormatter pattern = DateTimeFormatter.ISO_DATE_TIME;
    private ZoneId zone;

    private MappingFile(ZoneId townZone) {
        this.townZone = townZone;
        this.zone = townZone;
    }

    /**
     * @param townZone of times that name no other
     * @throws Unusable with every problem
     */
    static Mapping read(Path file, ZoneId townZone) {
        return new MappingFile(townZone).read(tree(file));
    }

    private static JsonNode tree(Path file) {
        try {
            JsonNode tree = YAML.readTree(Files.readString(file, StandardCharsets.UTF_8));
            if (tree == null || !tree.isObject()) {
                throw Unusable.because("imports.mapping.not-yaml", 1);
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw Unusable.because(
                    "imports.mapping.not-yaml",
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr());
        } catch (IOException e) {
            throw Unusable.because("imports.mapping.unreadable", file.toString());
        }
    }

    private Mapping read(JsonNode tree) {
        RuleNode.unknownKeys(tree, KEYS)
                .forEach(key -> problem("imports.mapping.key-unknown", key, RuleNode.list(KEYS)));
        var mapping = new Mapping(source(tree), encoding(tree), delimiter(tree), pattern, zone, fields(tree));
        if (!problems.isEmpty()) {
            throw new Unusable(problems);
        }
        // pattern and zone are known only after the fields are read
        return new Mapping(mapping.source(), mapping.encoding(), mapping.delimiter(), pattern, zone, mapping.fields());
    }

    private String source(JsonNode tree) {
        String source = tree.path("source").asText("");
        if (!SOURCE.matcher(source).matches()) {
            problem("imports.mapping.source");
        }
        return source;
    }

    private Charset encoding(JsonNode tree) {
        String name = tree.path("encoding").asText("UTF-8");
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            problem("imports.mapping.encoding", name);
            return StandardCharsets.UTF_8;
        }
    }

    private char delimiter(JsonNode tree) {
        String written = tree.path("delimiter").asText(",");
        if (written.length() != 1 || "\"\r\n".contains(written)) {
            problem("imports.mapping.delimiter");
            return ',';
        }
        return written.charAt(0);
    }

    private Map<ReportField, FieldRule> fields(JsonNode tree) {
        var fields = new EnumMap<ReportField, FieldRule>(ReportField.class);
        tree.path("fields").properties().forEach(entry -> ReportField.of(entry.getKey())
                .ifPresentOrElse(
                        field -> fields.put(field, field(field, entry.getValue())),
                        () -> problem("imports.mapping.field-unknown", entry.getKey(), ReportField.codes())));
        for (ReportField needed : List.of(ReportField.ID, ReportField.DESCRIPTION)) {
            if (fields.getOrDefault(needed, FieldRule.ABSENT).columns().isEmpty()) {
                problem("imports.mapping.field-missing", needed.code());
            }
        }
        return fields;
    }

    private FieldRule field(ReportField field, JsonNode node) {
        var reader = new RuleNode(field, node, problems);
        if (field == ReportField.MADE_AT) {
            readPattern(node);
        }
        return reader.rule();
    }

    private void readPattern(JsonNode node) {
        String written = node.path("pattern").asText("");
        try {
            if (!written.isEmpty()) {
                pattern = DateTimeFormatter.ofPattern(written, Locale.ENGLISH);
            }
        } catch (IllegalArgumentException e) {
            problem("imports.mapping.pattern", written);
        }
        String named = node.path("zone").asText("");
        try {
            zone = named.isEmpty() ? townZone : ZoneId.of(named);
        } catch (DateTimeException e) {
            problem("imports.mapping.zone", named);
        }
    }

    private void problem(String key, Object... arguments) {
        problems.add(FieldProblem.of(key, arguments));
    }
}
