package org.huying.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.directory.LoadResult.Counts;

/** How one kind of thing differs between the stored town and its files. */
record Changes<T>(List<T> added, List<T> changed, List<String> retired) {

    /** A code that comes back from retirement is changed. */
    static <T> Changes<T> between(Map<String, T> before, Set<String> alreadyRetired, Map<String, T> after) {
        var added = new ArrayList<T>();
        var changed = new ArrayList<T>();
        after.forEach((code, wanted) -> {
            T known = before.get(code);
            if (known == null) {
                added.add(wanted);
            } else if (!known.equals(wanted) || alreadyRetired.contains(code)) {
                changed.add(wanted);
            }
        });
        var retired = before.keySet().stream()
                .filter(code -> !after.containsKey(code) && !alreadyRetired.contains(code))
                .toList();
        return new Changes<>(added, changed, retired);
    }

    Counts counts() {
        return new Counts(added.size(), changed.size(), retired.size());
    }
}
