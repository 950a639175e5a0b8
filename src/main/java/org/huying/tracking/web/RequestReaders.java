package org.huying.tracking.web;

import java.util.function.Predicate;
import org.huying.access.CurrentStaff;
import org.huying.access.Staff;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.tracking.Visibility;
import org.springframework.stereotype.Component;

/** Who of the staff reads a request, and who of them may do more with it: the same for pages and API. */
@Component
class RequestReaders {

    private final CurrentStaff current;
    private final Visibility visibility;

    RequestReaders(CurrentStaff current, Visibility visibility) {
        this.current = current;
        this.visibility = visibility;
    }

    /** @throws Refusal {@code request-unknown} (404) */
    Staff of(String number) {
        Staff staff = current.require();
        visibility.check(staff, number);
        return staff;
    }

    /** @throws Refusal {@code request-unknown} (404), or {@code not-allowed} (403) for a reader who may not do it */
    Staff who(Predicate<Staff> may, String number) {
        Staff staff = of(number);
        if (!may.test(staff)) {
            throw Refusal.of(Status.FORBIDDEN, "not-allowed");
        }
        return staff;
    }
}
