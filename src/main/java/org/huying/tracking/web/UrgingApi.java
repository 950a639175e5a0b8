package org.huying.tracking.web;

import java.util.Objects;
import org.huying.access.Staff;
import org.huying.escalation.Urging;
import org.jspecify.annotations.Nullable;
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

    private final RequestReaders readers;
    private final Urging urging;

    UrgingApi(RequestReaders readers, Urging urging) {
        this.readers = readers;
        this.urging = urging;
    }

    /** @param demand what the lead unit shall explain */
    record Demand(@Nullable String demand) {}

    @PostMapping("/reminders")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remind(@PathVariable String number) {
        Staff staff = readers.who(UrgingDesk::mayRemind, number);
        urging.remind(number, staff.account());
    }

    @PostMapping("/supervisions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void supervise(@PathVariable String number, @RequestBody Demand body) {
        Staff staff = readers.who(UrgingDesk::maySupervise, number);
        urging.supervise(number, staff.account(), Objects.requireNonNullElse(body.demand(), ""));
    }
}
