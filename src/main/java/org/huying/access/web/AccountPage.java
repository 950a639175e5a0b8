package org.huying.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Map;
import org.huying.access.Passwords;
import org.huying.access.TooManyAttempts;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.problem.Sentences;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a member of staff changes the own password. */
@Controller
@RequestMapping("/account")
class AccountPage {

    private static final String VIEW = "access/account";

    private final AuthenticationProvider accounts;
    private final Passwords passwords;
    private final SecurityContextRepository session;
    private final Sentences sentences;

    AccountPage(
            AuthenticationProvider accounts,
            Passwords passwords,
            SecurityContextRepository session,
            Sentences sentences) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.session = session;
        this.sentences = sentences;
    }

    @GetMapping
    String show(Authentication me, @RequestParam Map<String, String> query, Model page) {
        page.addAttribute("account", me.getName());
        page.addAttribute("forced", isForced(me));
        page.addAttribute("changed", query.containsKey("changed"));
        return VIEW;
    }

    @PostMapping
    String change(
            Authentication me,
            @RequestParam(defaultValue = "") String oldPassword,
            @RequestParam(defaultValue = "") String newPassword,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model page) {
        try {
            check(me.getName(), oldPassword, newPassword, again, request);
            passwords.change(me.getName(), newPassword, sessionId(request));
            request.changeSessionId();
            session.saveContext(new SecurityContextImpl(logIn(me.getName(), newPassword, request)), request, response);
            return "redirect:/account?changed";
        } catch (Refusal refusal) {
            response.setStatus(refusal.status().code());
            page.addAttribute("account", me.getName());
            page.addAttribute("forced", isForced(me));
            page.addAttribute("problem", sentences.sentence(refusal, locale));
            page.addAttribute("errors", sentences.fields(refusal, locale));
            return VIEW;
        }
    }

    /** The old password is asked so that a screen left open is not enough; it is throttled like any log-in. */
    private void check(
            String account, String oldPassword, String newPassword, String again, HttpServletRequest request) {
        if (!newPassword.equals(again)) {
            throw unfit("again", "access.password.again.differs");
        }
        if (newPassword.equals(oldPassword)) {
            throw unfit("newPassword", "access.password.same");
        }
        try {
            logIn(account, oldPassword, request);
        } catch (TooManyAttempts tooMany) {
            throw Waiting.refusal(tooMany);
        } catch (AuthenticationException wrong) {
            throw unfit("oldPassword", "access.password.old.wrong");
        }
    }

    private Authentication logIn(String account, String password, HttpServletRequest request) {
        var typed = UsernamePasswordAuthenticationToken.unauthenticated(account, password);
        typed.setDetails(new WebAuthenticationDetails(request));
        return accounts.authenticate(typed);
    }

    private static String sessionId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    private static Refusal unfit(String field, String key) {
        return Refusal.invalid("password-unfit", Map.of(field, FieldProblem.of(key)));
    }

    private static boolean isForced(Authentication me) {
        return me.getAuthorities().stream().anyMatch(authority -> "CHANGE_PASSWORD".equals(authority.getAuthority()));
    }
}
