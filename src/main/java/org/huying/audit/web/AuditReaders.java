package org.huying.audit.web;

import org.huying.access.CurrentStaff;
import org.huying.access.Staff;
import org.huying.directory.Role;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.springframework.stereotype.Component;

/** The room is for auditors: they read all but identities and change nothing. */
@Component
class AuditReaders {

    private final CurrentStaff current;

    AuditReaders(CurrentStaff current) {
        this.current = current;
    }

    /** @throws Refusal {@code log-in-first} or {@code not-allowed} (403) */
    Staff auditor() {
        Staff staff = current.require();
        if (!staff.is(Role.AUDITOR)) {
            throw Refusal.of(Status.FORBIDDEN, "not-allowed");
        }
        return staff;
    }
}
