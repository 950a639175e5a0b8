package org.huying.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huying.commandline.FileProblem;

/** Collects all that is wrong, so that an administrator mends a town in one go and not problem by problem. */
final class Problems {

    private final List<FileProblem> found = new ArrayList<>();

    void add(String file, int line, String kind, String... arguments) {
        found.add(new FileProblem("directory", file, line, kind, List.of(arguments)));
    }

    void add(Sheet.Row row, String kind, String... arguments) {
        add(row.file(), row.line(), kind, arguments);
    }

    List<FileProblem> inOrder() {
        var order = Comparator.<FileProblem>comparingInt(problem -> TownFiles.NAMES.indexOf(problem.file()))
                .thenComparing(FileProblem::line);
        return found.stream().sorted(order).toList();
    }
}
