package org.huying.access;

import java.util.List;
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

    /** Units of all duties with the role. */
    public Set<String> units(Role role) {
        return duties.stream()
                .filter(duty -> duty.role() == role)
                .map(Duty::unit)
                .collect(Collectors.toSet());
    }
}
