package org.huying.tracking.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.huying.access.Staff;
import org.huying.directory.Role;
import org.huying.handling.CarryingOver;
import org.huying.problem.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is carried over comes back before its date, from the page of the request. */
@Controller
class EarlyReviewDesk {

    private final RequestReaders readers;
    private final CarryingOver carryingOver;
    private final RequestDeskPage page;

    EarlyReviewDesk(RequestReaders readers, CarryingOver carryingOver, RequestDeskPage page) {
        this.readers = readers;
        this.carryingOver = carryingOver;
        this.page = page;
    }

    /** Whoever rules on the date may rule without waiting for it; the unit that handles may not: it would rule on itself. */
    static boolean mayReview(Staff staff) {
        return staff.is(Role.SUPERVISOR);
    }

    @PostMapping("/desk/requests/{number}/early-reviews")
    String review(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String earlyReason,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Staff staff = readers.who(EarlyReviewDesk::mayReview, number);
        try {
            carryingOver.reviewEarly(number, earlyReason, staff.account());
            return "redirect:/desk/requests/" + number + "?done=reviewed-early";
        } catch (Refusal refusal) {
            page.refused(refusal, response, model, locale);
            model.addAttribute("earlyReason", earlyReason);
            return page.show(number, Optional.empty(), model, locale);
        }
    }
}
