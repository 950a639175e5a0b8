package org.huying.whistle.web;

import org.huying.access.CurrentStaff;
import org.huying.problem.Refusal;
import org.huying.whistle.WhistleBoard;
import org.springframework.stereotype.Component;

/** Who may read figures of the whole street. */
@Component
class StreetReaders {

    private final CurrentStaff staff;
    private final WhistleBoard board;

    StreetReaders(CurrentStaff staff, WhistleBoard board) {
        this.staff = staff;
        this.board = board;
    }

    boolean reads() {
        return board.seesStreet(staff.require());
    }

    /** @throws Refusal {@code not-allowed} (403) */
    void check() {
        if (!reads()) {
            throw Refusal.of(Refusal.Status.FORBIDDEN, "not-allowed");
        }
    }
}
