package org.huying.notification;

import org.huying.access.NavigationCount;
import org.huying.access.Staff;
import org.springframework.stereotype.Component;

/** How many notices wait, beside their link on every page of the desk. */
@Component
class UnreadNotices implements NavigationCount {

    private final Notices notices;

    UnreadNotices(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String link() {
        return "notices";
    }

    @Override
    public int of(Staff staff) {
        return notices.unread(staff.account());
    }
}
