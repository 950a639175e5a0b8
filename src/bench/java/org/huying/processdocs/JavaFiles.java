package org.huying.processdocs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the program's own sources say about the beans that process files name, so that a page explains a step in the words
 * that stand over its code.
 */
final class JavaFiles {

    private static final String COMMENT = "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^\\n]+\\s+)*";
    private static final Pattern TYPE =
            Pattern.compile(COMMENT + "(?:public |final |abstract )*(?:class|interface|record|enum) ", Pattern.DOTALL);

    private final Names names;
    private final List<Source> sources;

    JavaFiles(Path folder, Names names) {
        this.names = names;
        try (Stream<Path> all = Files.walk(folder)) {
            sources = all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Source::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first paragraph over the bean's class. */
    String about(String bean) {
        return comment(TYPE, ofBean(bean), bean);
    }

    /** The first paragraph over the method that an expression calls. */
    String about(String bean, String method) {
        var pattern =
                Pattern.compile(COMMENT + "public [^\\n;={}()]*\\b" + Pattern.quote(method) + "\\(", Pattern.DOTALL);
        return comment(pattern, ofBean(bean), bean + "." + method);
    }

    /** The bean's name, leading to its source. */
    String link(String bean) {
        return ofBean(bean).link(bean);
    }

    /** Beans in which the word stands as a text of its own, as links. */
    List<String> naming(String word) {
        return sources.stream()
                .filter(source -> source.isBean() && source.text().contains('"' + word + '"'))
                .map(source -> source.link(source.type()))
                .toList();
    }

    /** Sources that use the constant that holds a message's name, as links. */
    List<String> sending(String message) {
        var declared = Pattern.compile("String (\\w+)\\s*=\\s*\"" + Pattern.quote(message) + "\"");
        return sources.stream()
                .flatMap(owner -> {
                    Matcher constant = declared.matcher(owner.text());
                    return constant.find() ? users(owner, constant.group(1)) : Stream.empty();
                })
                .map(source -> source.link(source.type()))
                .toList();
    }

    private Stream<Source> users(Source owner, String constant) {
        return sources.stream()
                .filter(source -> source.equals(owner)
                        ? source.text().split("\\b" + constant + "\\b").length > 2
                        : source.text().contains(owner.type() + "." + constant));
    }

    private Source ofBean(String bean) {
        String type = Character.toUpperCase(bean.charAt(0)) + bean.substring(1);
        return sources.stream()
                .filter(source -> source.text().contains("@Component(\"" + bean + "\")"))
                .findFirst()
                .or(() -> sources.stream()
                        .filter(source -> source.isBean() && source.type().equals(type))
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("No class is the bean " + bean));
    }

    private String comment(Pattern pattern, Source source, String what) {
        Matcher found = pattern.matcher(source.text());
        if (!found.find()) {
            throw new IllegalStateException("Nothing is said over " + what + " in " + source.file());
        }
        return names.linked(words(found.group(1)));
    }

    private static String words(String comment) {
        return comment.replaceAll("\\n\\s*\\* ?", "\n")
                .replaceAll("(?s)\\n\\s*(<p>|@[a-z]).*", "")
                .replaceAll("\\{@(?:code|value) ([^{}]*(?:\\{[^}]*})?[^{}]*)}", "`$1`")
                .replaceAll("\\{@link #?([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private record Source(Path file, String text) {

        static Source read(Path file) {
            try {
                return new Source(file, Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String type() {
            return file.getFileName().toString().replace(".java", "");
        }

        boolean isBean() {
            return text.contains("\n@Component") || text.contains("\n@Service");
        }

        String link(String words) {
            return Page.link(Page.code(words), "../../" + file.toString().replace('\\', '/'));
        }
    }
}
