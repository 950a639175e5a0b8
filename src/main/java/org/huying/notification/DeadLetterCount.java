package org.huying.notification;

import org.huying.access.NavigationCount;
import org.huying.access.Staff;
import org.huying.directory.Role;
import org.springframework.stereotype.Component;

/** How many messages could not be told, beside their link; only the administrator has it. */
@Component
class DeadLetterCount implements NavigationCount {

    private final Outbox outbox;

    DeadLetterCount(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String link() {
        return "deliveries";
    }

    @Override
    public int of(Staff staff) {
        return staff.is(Role.ADMINISTRATOR) ? (int) outbox.deadLetterCount() : 0;
    }
}
