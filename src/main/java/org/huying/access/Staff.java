package org.huying.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.directory.Duty;
import org.huying.directory.Role;

/** The member of staff who is logged in. */
public record Staff(String account, String name, List<Duty> duties) {

    public boolean is(Role role) {
        return duties.stream().anyMatch(duty -> duty.role() == role);
    }

    public boolean is(Role role, String unit) {
        return duties.contains(new Duty(account, role, unit));
    }

    /**
     * Whether this person may do a task of the role.
     *
     * @param role its code
     * @param unit empty where the whole role may do it
     */
    public boolean mayDo(String role, Optional<String> unit) {
        return duties.stream()
                .filter(duty -> duty.role().code().equals(role))
                .anyMatch(duty -> unit.isEmpty() || unit.equals(Optional.of(duty.unit())));
    }

    /** As {@link #mayDo} in SQL: pairs of a role's code and a unit, '' for what the whole role may do. Never empty, as SQL wants. */
    public List<Object[]> dutyPairs() {
        var pairs = new ArrayList<Object[]>();
        pairs.add(new Object[] {"", ""});
        for (Duty duty : duties) {
            pairs.add(new Object[] {duty.role().code(), duty.unit()});
            pairs.add(new Object[] {duty.role().code(), ""});
        }
        return pairs;
    }

    /** Units of all duties with the role. */
    public Set<String> units(Role role) {
        return duties.stream()
                .filter(duty -> duty.role() == role)
                .map(Duty::unit)
                .collect(Collectors.toSet());
    }
}
