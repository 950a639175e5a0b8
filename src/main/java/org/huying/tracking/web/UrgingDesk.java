package org.huying.tracking.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.huying.access.Staff;
import org.huying.directory.Role;
import org.huying.escalation.Urging;
import org.huying.problem.Refusal;
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

    private final RequestReaders readers;
    private final Urging urging;
    private final RequestDeskPage page;

    UrgingDesk(RequestReaders readers, Urging urging, RequestDeskPage page) {
        this.readers = readers;
        this.urging = urging;
        this.page = page;
    }

    /** Operators too: residents call them to ask how far it is. */
    static boolean mayRemind(Staff staff) {
        return staff.is(Role.OPERATOR) || staff.is(Role.DISPATCHER) || staff.is(Role.SUPERVISOR);
    }

    static boolean maySupervise(Staff staff) {
        return staff.is(Role.SUPERVISOR);
    }

    @PostMapping("/reminders")
    String remind(@PathVariable String number, HttpServletResponse response, Model model, Locale locale) {
        Staff staff = readers.who(UrgingDesk::mayRemind, number);
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
        Staff staff = readers.who(UrgingDesk::maySupervise, number);
        try {
            urging.supervise(number, staff.account(), demand);
            return "redirect:/desk/requests/" + number + "?done=supervised";
        } catch (Refusal refusal) {
            page.refused(refusal, response, model, locale);
            model.addAttribute("demand", demand);
            return page.show(number, Optional.empty(), model, locale);
        }
    }
}
