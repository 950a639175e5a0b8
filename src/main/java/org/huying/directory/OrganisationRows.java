package org.huying.directory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.huying.directory.Organisation.Kind;

/** {@code organisations.csv}: units, and for each duty the one department that is competent. */
final class OrganisationRows {

    private static final List<String> COLUMNS = List.of("code", "kind", "name_zh", "name_en", "duties");
    private static final Pattern DUTY = Pattern.compile("[a-z][A-Za-z]{1,39}");

    private final Problems problems;
    private final RowChecks checks;
    private final Map<String, Area> areas;
    private final Map<String, Organisation> organisations = new LinkedHashMap<>();
    private final Map<String, String> competent = new HashMap<>();

    OrganisationRows(Problems problems, Map<String, Area> areas) {
        this.problems = problems;
        this.checks = new RowChecks(problems);
        this.areas = areas;
    }

    Map<String, Organisation> read(TownFiles files) {
        Sheet.read(files, TownFiles.ORGANISATIONS, COLUMNS, problems).ifPresent(rows -> {
            rows.forEach(this::read);
            if (organisations.values().stream().noneMatch(unit -> unit.kind() == Kind.DEPARTMENT)) {
                problems.add(TownFiles.ORGANISATIONS, 0, "department-missing");
            }
        });
        return organisations;
    }

    int line(String code) {
        return checks.line(code);
    }

    private void read(Sheet.Row row) {
        String code = row.get("code");
        boolean named = checks.isNewCode(row, "code");
        if (named && areas.containsKey(code)) {
            problems.add(row, "code-of-area", code);
        }
        var kind = kind(row.get("kind"));
        if (kind.isEmpty()) {
            problems.add(row, "kind-unknown", Sheet.shown(row.get("kind")));
        }
        var name = checks.name(row);
        var duties = duties(row);
        if (!duties.isEmpty() && kind.isPresent() && kind.get() != Kind.DEPARTMENT) {
            problems.add(row, "duties-of-department", code);
        }
        if (named && kind.isPresent()) {
            organisations.put(code, new Organisation(code, kind.get(), name, duties));
        }
    }

    private Set<String> duties(Sheet.Row row) {
        var duties = new TreeSet<String>();
        for (String written : row.get("duties").split(";", -1)) {
            String duty = written.strip();
            if (duty.isEmpty()) {
                continue;
            }
            if (!DUTY.matcher(duty).matches()) {
                problems.add(row, "duty-form", Sheet.shown(duty));
                continue;
            }
            String before = competent.putIfAbsent(duty, row.get("code"));
            if (before != null && !before.equals(row.get("code"))) {
                problems.add(row, "duty-twice", duty, before);
            }
            duties.add(duty);
        }
        return duties;
    }

    private static Optional<Kind> kind(String word) {
        return switch (word) {
            case "subdistrictOffice" -> Optional.of(Kind.SUBDISTRICT_OFFICE);
            case "communityOffice" -> Optional.of(Kind.COMMUNITY_OFFICE);
            case "department" -> Optional.of(Kind.DEPARTMENT);
            default -> Optional.empty();
        };
    }
}
