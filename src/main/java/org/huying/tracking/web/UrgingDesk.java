package org.huying.tracking.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.huying.access.CurrentStaff;
import org.huying.access.Staff;
import org.huying.directory.Role;
import org.huying.escalation.Urging;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.tracking.Visibility;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reminders and supervision on the page of a request. */
@Controller
@RequestMapping("/desk/requests/{number}")
class UrgingDesk {

    private final CurrentStaff current;
    private final Visibility visibility;
    private final Urging urging;
    private final RequestDeskPage page;

    UrgingDesk(CurrentStaff current, Visibility visibility, Urging urging, RequestDeskPage page) {
        this.current = current;
        this.visibility = visibility;
        this.urging = urging;
        this.page = page;
    }

    /** Operators too: residents call them to ask how far it is. */
    static boolean mayRemind(Staff staff) {
        return staff.is(Role.OPERATOR) || staff.is(Role.DISPATCHER) || staff.is(Role.SUPERVISOR);
    }

    @PostMapping("/reminders")
    String remind(@PathVariable String number, HttpServletResponse response, Model model, Locale locale) {
        Staff staff = reading(number);
        require(mayRemind(staff));
        try {
            urging.remind(number, staff.account());
            return "redirect:/desk/requests/" + number + "?done=reminded";
        } catch (Refusal refusal) {
            page.refused(refusal, response, model, locale);
            return page.show(number, Optional.empty(), model, locale);
        }
    }

    @PostMapping("/supervisions")
    String supervise(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String demand,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Staff staff = reading(number);
        require(staff.is(Role.SUPERVISOR));
        try {
            urging.supervise(number, staff.account(), demand);
            return "redirect:/desk/requests/" + number + "?done=supervised";
        } catch (Refusal refusal) {
            page.refused(refusal, response, model, locale);
            model.addAttribute("demand", demand);
            return page.show(number, Optional.empty(), model, locale);
        }
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
