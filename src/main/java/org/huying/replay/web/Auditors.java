package org.huying.replay.web;

import org.huying.access.CurrentStaff;
import org.huying.directory.Role;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.springframework.stereotype.Component;

/** Replays and figures are the auditors'. */
@Component
class Auditors {

    private final CurrentStaff current;

    Auditors(CurrentStaff current) {
        this.current = current;
    }

    /** @throws Refusal {@code log-in-first} or {@code not-allowed} (403) */
    void only() {
        if (!current.require().is(Role.AUDITOR)) {
            throw Refusal.of(Status.FORBIDDEN, "not-allowed");
        }
    }
}
