package org.huying.tracking.web;

import org.huying.access.CurrentStaff;
import org.huying.access.Staff;
import org.huying.directory.Role;
import org.huying.escalation.Urging;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.tracking.Visibility;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reminders and supervision for scripts of the staff. */
@RestController
@RequestMapping("/api/requests/{number}")
class UrgingApi {

    private final CurrentStaff current;
    private final Visibility visibility;
    private final Urging urging;

    UrgingApi(CurrentStaff current, Visibility visibility, Urging urging) {
        this.current = current;
        this.visibility = visibility;
        this.urging = urging;
    }

    /** @param demand what the lead unit shall explain */
    record Demand(String demand) {}

    @PostMapping("/reminders")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remind(@PathVariable String number) {
        Staff staff = reading(number);
        require(UrgingDesk.mayRemind(staff));
        urging.remind(number, staff.account());
    }

    @PostMapping("/supervisions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void supervise(@PathVariable String number, @RequestBody Demand body) {
        Staff staff = reading(number);
        require(staff.is(Role.SUPERVISOR));
        urging.supervise(number, staff.account(), java.util.Objects.requireNonNullElse(body.demand(), ""));
    }

    private Staff reading(String number) {
        Staff staff = current.require();
        visibility.check(staff, number);
        return staff;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw Refusal.of(Status.FORBIDDEN, "not-allowed");
        }
    }
}
