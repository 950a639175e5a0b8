package org.huying.processdocs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huying.worklist.form.FormDeclarations;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Writes {@code docs/processes}: for each process its picture and a page, for each decision table a page, and an index.
 * Equal files give equal pages on every machine; {@code ProcessDocsTest} fails when they differ.
 */
public final class ProcessDocs {

    static final Path FOLDER = Path.of("docs/processes");
    static final String COMMAND =
            "mvn -Pbench test-compile exec:exec -Dbench=org.huying.processdocs.ProcessDocs -Dbench.args=\"\"";

    private static final Path PROCESSES = Path.of("processes");

    private ProcessDocs() {}

    public static void main(String[] args) throws IOException {
        SortedMap<String, String> pages = pages();
        Files.createDirectories(FOLDER);
        for (String gone : written().keySet()) {
            if (!pages.containsKey(gone)) {
                Files.delete(FOLDER.resolve(gone));
            }
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
        }
        System.out.println(pages.size() + " files in " + FOLDER);
    }

    /** What should stand in the folder, by file name. */
    static SortedMap<String, String> pages() throws IOException {
        List<Diagram> diagrams = read(".bpmn", Diagram::read);
        List<RuleTable> tables = read(".dmn", RuleTable::read);
        var names = new Names(
                diagrams.stream().map(Diagram::id).toList(),
                tables.stream().map(RuleTable::id).toList());
        var java = new JavaFiles(Path.of("src/main/java"), names);
        var pages = new TreeMap<String, String>();
        pages.put("README.md", IndexPage.of(diagrams, tables));
        try (var forms = new AnnotationConfigApplicationContext(FormDeclarations.class)) {
            var page = new ProcessPage(forms.getBean(FormDeclarations.class), new Texts(), java, names);
            for (Diagram diagram : diagrams) {
                pages.put(Names.ofPicture(diagram.id()), Picture.of(diagram.model()));
                pages.put(Names.ofProcess(diagram.id()), page.of(diagram, callers(diagram, diagrams)));
            }
        }
        for (RuleTable rules : tables) {
            pages.put(Names.ofTable(rules.id()), new DecisionPage(java).of(rules));
        }
        return pages;
    }

    private static List<Diagram> callers(Diagram called, List<Diagram> all) {
        return all.stream()
                .filter(diagram -> diagram.called().contains(called.id()))
                .toList();
    }

    /** What stands in the folder, by file name. */
    static SortedMap<String, String> written() throws IOException {
        var files = new TreeMap<String, String>();
        if (Files.exists(FOLDER)) {
            try (Stream<Path> all = Files.list(FOLDER)) {
                for (Path file : all.toList()) {
                    files.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return files;
    }

    private static <T> List<T> read(String ending, Function<Path, T> reader) throws IOException {
        try (Stream<Path> files = Files.list(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(reader)
                    .toList();
        }
    }
}
