package org.huying.processdocs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Markdown, from top to bottom. */
final class Page {

    private final StringBuilder text = new StringBuilder();

    /** @param source what it is made from; says so to whoever wants to change the page by hand */
    Page(String source, String title) {
        text.append("<!-- Made from ")
                .append(source)
                .append(" by ")
                .append(ProcessDocs.class.getSimpleName())
                .append("; change that, not this. -->\n# ")
                .append(title)
                .append('\n');
    }

    Page heading(String heading) {
        text.append("\n## ").append(heading).append('\n');
        return this;
    }

    Page smallHeading(String heading) {
        text.append("\n### ").append(heading).append('\n');
        return this;
    }

    Page paragraph(String paragraph) {
        text.append('\n').append(paragraph).append('\n');
        return this;
    }

    Page table(List<String> columns, List<List<String>> rows) {
        text.append('\n');
        row(columns);
        text.append("|").append("---|".repeat(columns.size())).append('\n');
        rows.forEach(this::row);
        return this;
    }

    /** A section of its own, left out when it would be empty. */
    Page section(String heading, List<String> columns, List<List<String>> rows) {
        return rows.isEmpty() ? this : heading(heading).table(columns, rows);
    }

    private void row(List<String> cells) {
        text.append(cells.stream()
                .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    static String code(String code) {
        return "`" + code + "`";
    }

    static String link(String words, String target) {
        return "[" + words + "](" + target + ")";
    }

    /** What stands in one cell, below each other. */
    static String below(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("<br>"));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
