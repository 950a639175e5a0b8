package org.huying.directory;

import java.util.List;

/** A member of staff. Accounts match {@code [a-z0-9.]{2,40}}. A person who left stays, inactive. */
public record Person(String account, String name, boolean active, List<Duty> duties, StaffAddress address) {

    /** Of whom no address is known. */
    public Person(String account, String name, boolean active, List<Duty> duties) {
        this(account, name, active, duties, StaffAddress.NONE);
    }

    public boolean has(Role role) {
        return duties.stream().anyMatch(duty -> duty.role() == role);
    }

    public boolean has(Role role, String unit) {
        return duties.contains(new Duty(account, role, unit));
    }
}
