package org.huying.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects all that is wrong, so that an administrator mends a town in one go and not problem by problem. */
final class Problems {

    private final List<LoadProblem> found = new ArrayList<>();

    void add(String file, int line, String kind, String... arguments) {
        found.add(new LoadProblem(file, line, kind, List.of(arguments)));
    }

    void add(Sheet.Row row, String kind, String... arguments) {
        add(row.file(), row.line(), kind, arguments);
    }

    List<LoadProblem> inOrder() {
        var order = Comparator.<LoadProblem>comparingInt(problem -> TownFiles.NAMES.indexOf(problem.file()))
                .thenComparing(LoadProblem::line);
        return found.stream().sorted(order).toList();
    }
}
