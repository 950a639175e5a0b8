package org.huying.whistle;

import java.util.List;
import java.util.Optional;
import org.huying.access.CurrentStaff;
import org.huying.access.Staff;
import org.huying.directory.Role;
import org.huying.intake.Intake;
import org.huying.intake.Report;
import org.huying.problem.Refusal;
import org.huying.request.ServiceRequests;
import org.huying.worklist.SubmittedForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A hazard that an officer or a dispatcher sees opens a request of its own, and departments are called at once. */
@Service
public class Hazards {

    private final CurrentStaff staff;
    private final Intake intake;
    private final ServiceRequests requests;
    private final Whistling whistling;

    Hazards(CurrentStaff staff, Intake intake, ServiceRequests requests, Whistling whistling) {
        this.staff = staff;
        this.intake = intake;
        this.requests = requests;
        this.whistling = whistling;
    }

    /** @throws Refusal {@code whistle-not-allowed} (403) if the reader neither dispatches nor has a grid */
    public void requireWhistler() {
        Staff who = staff.require();
        if (!who.is(Role.DISPATCHER) && !who.is(Role.GRID_OFFICER)) {
            throw Refusal.of(Refusal.Status.FORBIDDEN, "whistle-not-allowed");
        }
    }

    /**
     * @param report of channel {@code INSPECTION}, taken by the reader
     * @return the request's number
     * @throws Refusal {@code whistle-not-allowed} (403); {@code form-incomplete} (422) with the fields: {@code location}
     *     when the place lies in no grid of the officer, {@code departments} when nobody is called
     */
    @Transactional
    public String whistle(Report report, Call call) {
        requireWhistler();
        Staff who = staff.require();
        return intake.receive(report, number -> whistling.blow(number, gridOf(who, number), form(who, call), ""))
                .number();
    }

    /** The officer's own grid; empty when a dispatcher whistles. */
    private Optional<String> gridOf(Staff who, String number) {
        Optional<String> own = requests.get(number).place().gridCode().filter(grid -> who.is(Role.GRID_OFFICER, grid));
        if (own.isEmpty() && !who.is(Role.DISPATCHER)) {
            throw Summons.refused("location", "whistle.hazard.not-your-grid");
        }
        return own;
    }

    private static SubmittedForm form(Staff who, Call call) {
        return new SubmittedForm("", who.account(), call.asForm(), List.of());
    }
}
