package org.huying.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.directory.Area.Level;

/**
 * {@code areas.csv}: one subdistrict; each other area lies in one of the level above, so that there can be no circle.
 */
final class AreaRows {

    private static final List<String> COLUMNS = List.of("code", "level", "parent", "name_zh", "name_en");
    private static final Map<String, Level> LEVELS =
            Stream.of(Level.values()).collect(Collectors.toUnmodifiableMap(AreaRows::word, level -> level));

    private final Problems problems;
    private final RowChecks checks;
    private final Map<String, Area> areas = new LinkedHashMap<>();

    AreaRows(Problems problems) {
        this.problems = problems;
        this.checks = new RowChecks(problems);
    }

    Map<String, Area> read(TownFiles files) {
        var rows = Sheet.read(files, TownFiles.AREAS, COLUMNS, problems);
        rows.ifPresent(all -> {
            all.forEach(this::read);
            all.forEach(this::checkParent);
            checkRoot();
        });
        return areas;
    }

    int line(String code) {
        return checks.line(code);
    }

    private void read(Sheet.Row row) {
        boolean named = checks.isNewCode(row, "code");
        var level = Optional.ofNullable(LEVELS.get(row.get("level")));
        if (level.isEmpty()) {
            problems.add(row, "level-unknown", Sheet.shown(row.get("level")));
        }
        var name = checks.name(row);
        if (named && level.isPresent()) {
            var parent = Optional.of(row.get("parent")).filter(code -> !code.isEmpty());
            areas.put(row.get("code"), new Area(row.get("code"), level.get(), parent, name));
        }
    }

    private void checkParent(Sheet.Row row) {
        var area = areas.get(row.get("code"));
        if (area == null || line(area.code()) != row.line()) {
            return;
        }
        var parentCode = area.parentCode().orElse("");
        if (area.level() == Level.SUBDISTRICT) {
            if (!parentCode.isEmpty()) {
                problems.add(row, "subdistrict-parent", area.code());
            }
            return;
        }
        var above = above(area.level());
        var parent = areas.get(parentCode);
        if (parentCode.isEmpty()) {
            problems.add(row, "parent-missing", area.code(), word(above));
        } else if (parent == null) {
            problems.add(row, "parent-unknown", Sheet.shown(parentCode), TownFiles.AREAS);
        } else if (parent.level() != above) {
            problems.add(row, "parent-level", parentCode, word(above));
        }
    }

    private static Level above(Level level) {
        return switch (level) {
            case SUBDISTRICT, COMMUNITY -> Level.SUBDISTRICT;
            case GRID -> Level.COMMUNITY;
            case BUILDING -> Level.GRID;
        };
    }

    private static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private void checkRoot() {
        var roots = areas.values().stream()
                .filter(area -> area.level() == Level.SUBDISTRICT)
                .toList();
        if (roots.isEmpty()) {
            problems.add(TownFiles.AREAS, 0, "subdistrict-missing");
        }
        roots.stream()
                .skip(1)
                .forEach(root -> problems.add(TownFiles.AREAS, line(root.code()), "subdistrict-twice", root.code()));
    }
}
