package org.huying.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What may not change from one load to the next: old requests name a code and must go on meaning the same thing, and open
 * work may not lose its unit.
 */
final class Continuity {

    private final TownData before;
    private final TownData after;
    private final Problems problems;

    Continuity(TownData before, TownData after, Problems problems) {
        this.before = before;
        this.after = after;
        this.problems = problems;
    }

    void check(Collection<OpenWork> openWork) {
        after.plots().forEach((code, plot) -> {
            var known = before.plots().get(code);
            if (before.organisations().containsKey(code)
                    || (known != null && known.area().level() != plot.area().level())) {
                problems.add(TownFiles.AREAS, 0, "code-meant-another", code);
            }
        });
        after.organisations().forEach((code, organisation) -> {
            var known = before.organisations().get(code);
            if (before.plots().containsKey(code) || (known != null && known.kind() != organisation.kind())) {
                problems.add(TownFiles.ORGANISATIONS, 0, "code-meant-another", code);
            }
        });
        Set<String> leaving = leaving();
        var held = new TreeSet<String>();
        openWork.forEach(work -> held.addAll(work.heldBy(leaving)));
        held.forEach(code -> problems.add(
                before.plots().containsKey(code) ? TownFiles.AREAS : TownFiles.ORGANISATIONS,
                0,
                "unit-has-open-work",
                code));
    }

    private Set<String> leaving() {
        var leaving = new HashSet<>(before.plots().keySet());
        leaving.addAll(before.organisations().keySet());
        leaving.removeAll(before.retiredUnits());
        leaving.removeAll(after.plots().keySet());
        leaving.removeAll(after.organisations().keySet());
        return leaving;
    }
}
