package org.huying.directory;

import java.util.Comparator;
import java.util.List;

/** One role of a person in one unit (code of an area or an organisation). */
public record Duty(String account, Role role, String unit) {

    /** By role and unit, so that the same duties are equal however files and tables list them. */
    static List<Duty> inOrder(List<Duty> duties) {
        return duties.stream()
                .sorted(Comparator.comparing(Duty::role).thenComparing(Duty::unit))
                .toList();
    }
}
