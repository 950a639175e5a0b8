package org.huying.directory;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code categories.csv}: three levels by parent, without circles. What lies under a confidential category is
 * confidential, too: otherwise a clerk who files more precisely would publish it.
 */
final class CategoryRows {

    private static final List<String> COLUMNS = List.of("code", "parent", "name_zh", "name_en", "confidential");
    private static final int DEEPEST = 3;

    private final Problems problems;
    private final RowChecks checks;
    private final Map<String, Sheet.Row> rows = new LinkedHashMap<>();
    private final Map<String, Text> names = new HashMap<>();
    private final Map<String, Boolean> confidential = new HashMap<>();

    CategoryRows(Problems problems) {
        this.problems = problems;
        this.checks = new RowChecks(problems);
    }

    Map<String, Category> read(TownFiles files) {
        Sheet.read(files, TownFiles.CATEGORIES, COLUMNS, problems).ifPresent(all -> all.forEach(this::read));
        var categories = new LinkedHashMap<String, Category>();
        for (String code : rows.keySet()) {
            category(code).ifPresent(category -> categories.put(code, category));
        }
        return categories;
    }

    private void read(Sheet.Row row) {
        var name = checks.name(row);
        var answer = checks.yesOrNo(row, "confidential");
        if (checks.isNewCode(row, "code")) {
            String code = row.get("code");
            rows.put(code, row);
            names.put(code, name);
            answer.ifPresent(yes -> confidential.put(code, yes));
        }
    }

    private Optional<Category> category(String code) {
        var row = rowOf(code);
        var parent = Optional.of(row.get("parent")).filter(written -> !written.isEmpty());
        if (parent.isPresent() && !rows.containsKey(parent.get())) {
            problems.add(row, "parent-unknown", Sheet.shown(parent.get()), TownFiles.CATEGORIES);
            return Optional.empty();
        }
        var path = upwards(code);
        if (path.isEmpty()) {
            problems.add(row, "parent-circle", code);
            return Optional.empty();
        }
        if (path.size() > DEEPEST) {
            problems.add(row, "category-too-deep", code);
            return Optional.empty();
        }
        boolean above = path.stream().skip(1).anyMatch(ancestor -> confidential.getOrDefault(ancestor, false));
        if (above && !confidential.getOrDefault(code, true)) {
            problems.add(row, "confidential-above", code);
        }
        boolean hidden = above || confidential.getOrDefault(code, false);
        var name = names.getOrDefault(code, new Text(code, code));
        return Optional.of(new Category(code, parent, path.size(), name, hidden));
    }

    /** The code and those above it; empty if they run in a circle. An unknown parent, told elsewhere, ends the path. */
    private Set<String> upwards(String code) {
        var path = new LinkedHashSet<String>();
        var next = new ArrayDeque<String>(List.of(code));
        while (!next.isEmpty()) {
            String step = next.pop();
            if (!path.add(step)) {
                return new LinkedHashSet<>();
            }
            String parent = rowOf(step).get("parent");
            if (rows.containsKey(parent)) {
                next.push(parent);
            }
        }
        return path;
    }

    private Sheet.Row rowOf(String code) {
        return Optional.ofNullable(rows.get(code)).orElseThrow();
    }
}
