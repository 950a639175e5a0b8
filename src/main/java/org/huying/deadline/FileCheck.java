package org.huying.deadline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.commandline.FileProblem;

/** Opens one file and its values; what is not as it must be is told, with its line, and answered with nothing. */
final class FileCheck {

    private static final int LONGEST = 100;

    private final String file;
    private final List<FileProblem> problems;

    FileCheck(String file, List<FileProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    void tell(int line, String kind, String... arguments) {
        problems.add(new FileProblem("deadline", file, line, kind, List.of(arguments)));
    }

    Optional<Node.Fields> open(String text) {
        int unreadable = text.indexOf('\uFFFD');
        if (unreadable >= 0) {
            tell(1 + (int) text.substring(0, unreadable).lines().count(), "not-utf8");
            return Optional.empty();
        }
        JsonFactory format = file.endsWith(".json") ? new JsonFactory() : new YAMLFactory();
        try (JsonParser parser = format.createParser(text)) {
            parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            if (parser.nextToken() == null) {
                tell(1, "empty");
                return Optional.empty();
            }
            return fields(Node.read(parser));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            tell(
                    line,
                    "syntax",
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse(""));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Node.Fields> fields(Node node) {
        if (node instanceof Node.Fields fields) {
            return Optional.of(fields);
        }
        tell(node.line(), "not-fields");
        return Optional.empty();
    }

    /** Tells of each field that nobody would read. */
    void only(Node.Fields node, Set<String> known) {
        node.fields().forEach((name, value) -> {
            if (!known.contains(name)) {
                tell(value.line(), "field-unknown", shown(name), String.join(", ", known));
            }
        });
    }

    /** The fields of a field; none if it is absent. */
    Map<String, Node> map(Node.Fields node, String name) {
        return Optional.ofNullable(node.fields().get(name))
                .filter(value -> !isEmpty(value))
                .flatMap(this::fields)
                .map(Node.Fields::fields)
                .orElse(Map.of());
    }

    /** The items of a field; none if it is absent. */
    List<Node> list(Node.Fields node, String name) {
        Node value = node.fields().get(name);
        if (value == null || isEmpty(value)) {
            return List.of();
        }
        if (value instanceof Node.Items items) {
            return items.items();
        }
        tell(value.line(), "not-a-list", name);
        return List.of();
    }

    /** The items of a field as texts; none if it is absent. */
    List<String> texts(Node.Fields node, String name) {
        var texts = new ArrayList<String>();
        for (Node item : list(node, name)) {
            text(item, name).ifPresent(texts::add);
        }
        return texts;
    }

    boolean has(Node.Fields node, String name) {
        return Optional.ofNullable(node.fields().get(name))
                .filter(value -> !isEmpty(value))
                .isPresent();
    }

    /** A text that must be there. */
    Optional<String> text(Node.Fields node, String name) {
        Node value = node.fields().get(name);
        if (value == null || isEmpty(value)) {
            tell(node.line(), "field-missing", name);
            return Optional.empty();
        }
        return text(value, name);
    }

    private Optional<String> text(Node value, String name) {
        if (value instanceof Node.Text text && text.text().length() <= LONGEST) {
            return Optional.of(text.text());
        }
        tell(value.line(), "not-a-text", name, String.valueOf(LONGEST));
        return Optional.empty();
    }

    Optional<Boolean> yesOrNo(Node.Fields node, String name) {
        return text(node, name).flatMap(text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> {
                tell(lineOf(node, name), "true-or-false", name, shown(text));
                yield Optional.empty();
            }
        });
    }

    Optional<LocalDate> date(Node.Fields node, String name) {
        return text(node, name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                tell(lineOf(node, name), "date-form", name, shown(text));
                return Optional.empty();
            }
        });
    }

    int lineOf(Node.Fields node, String name) {
        return Optional.ofNullable(node.fields().get(name)).map(Node::line).orElse(node.line());
    }

    private static boolean isEmpty(Node value) {
        return value instanceof Node.Text text && text.text().isEmpty();
    }

    /** What was typed, short and harmless on a terminal. */
    static String shown(String typed) {
        String visible = typed.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        return visible.length() <= 60 ? visible : visible.substring(0, 59) + "…";
    }
}
