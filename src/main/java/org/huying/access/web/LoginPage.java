package org.huying.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.huying.access.CurrentStaff;
import org.huying.access.TooManyAttempts;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.problem.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The form is checked by Spring Security's filter; this only shows it. */
@Controller
class LoginPage {

    private static final String VIEW = "access/login";

    private final CurrentStaff staff;
    private final Sentences sentences;

    LoginPage(CurrentStaff staff, Sentences sentences) {
        this.staff = staff;
        this.sentences = sentences;
    }

    @GetMapping("/login")
    String show(
            @RequestParam(defaultValue = "") String then,
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(required = false) @Nullable String out,
            Model page) {
        if (staff.get().isPresent()) {
            return "redirect:" + ReturnPath.of(then).orElse("/desk");
        }
        page.addAttribute("then", then);
        page.addAttribute("notice", expired != null ? "access.login.expired" : out != null ? "access.login.out" : "");
        return VIEW;
    }

    @GetMapping("/login/refused")
    String again() {
        return "redirect:/login";
    }

    @PostMapping("/login/refused")
    String refused(
            @RequestAttribute(name = LoginOutcome.FAILURE, required = false) @Nullable AuthenticationException failure,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String then,
            HttpServletResponse response,
            Locale locale,
            Model page) {
        var refusal = Refusal.of(Status.FORBIDDEN, "log-in-failed");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        if (failure instanceof TooManyAttempts tooMany) {
            refusal = Waiting.refusal(tooMany);
            response.setStatus(refusal.status().code());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Waiting.seconds(tooMany)));
        }
        page.addAttribute("problem", sentences.sentence(refusal, locale));
        page.addAttribute("account", account);
        page.addAttribute("then", then);
        return VIEW;
    }
}
