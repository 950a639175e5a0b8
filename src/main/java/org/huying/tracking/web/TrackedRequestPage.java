package org.huying.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation.Via;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.problem.Sentences;
import org.huying.request.Leaving;
import org.huying.request.RequestNumbers;
import org.huying.request.ServiceRequest;
import org.huying.retention.Retention;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The resident's page of the request that was opened, and what can be done there. */
@Controller
@RequestMapping("/track/request")
class TrackedRequestPage {

    private final OpenedRequest opened;
    private final TrackedPage page;
    private final CodeForm form;
    private final SentMessages messages;
    private final Evaluating evaluating;
    private final Leaving leaving;
    private final Retention retention;
    private final Sentences sentences;

    TrackedRequestPage(
            OpenedRequest opened,
            TrackedPage page,
            CodeForm form,
            SentMessages messages,
            Evaluating evaluating,
            Leaving leaving,
            Retention retention,
            Sentences sentences) {
        this.opened = opened;
        this.page = page;
        this.form = form;
        this.messages = messages;
        this.evaluating = evaluating;
        this.leaving = leaving;
        this.retention = retention;
        this.sentences = sentences;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String done, HttpServletRequest http, Model model, Locale locale) {
        return opened.of(http)
                .map(request -> page.show(request, Typed.NOTHING, done, model, locale))
                .orElse("redirect:/track");
    }

    /** The address of a refused form, when its language is changed. */
    @GetMapping({"/messages", "/evaluation", "/reopening"})
    String again() {
        return "redirect:/track/request";
    }

    @PostMapping("/messages")
    String write(
            @ModelAttribute Typed typed,
            HttpServletRequest http,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Consumer<String> action = number -> messages.fromResident(number, typed.key(), typed.text());
        return act(typed, "message", action, http, response, model, locale);
    }

    @PostMapping("/evaluation")
    String score(
            @ModelAttribute Typed typed,
            HttpServletRequest http,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Consumer<String> action = number -> typed.score().send(evaluating, number, Via.PAGE);
        return act(typed, typed.isUnsolved() ? "unsolved" : "evaluation", action, http, response, model, locale);
    }

    @PostMapping("/reopening")
    String reopen(
            @ModelAttribute Typed typed,
            HttpServletRequest http,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Consumer<String> action = number -> {
            checkReason(typed);
            evaluating.reopen(number, typed.reason());
        };
        return act(typed, "reopening", action, http, response, model, locale);
    }

    @GetMapping("/withdrawal")
    String confirmWithdrawal(HttpServletRequest http, Model model) {
        return confirm("tracking/withdrawal", http, model);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @ModelAttribute Typed typed,
            HttpServletRequest http,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        return act(typed, "withdrawal", leaving::withdraw, http, response, model, locale);
    }

    @GetMapping("/erasure")
    String confirmErasure(HttpServletRequest http, Model model) {
        model.addAttribute("reopeningDays", Evaluating.REOPENING.toDays());
        return confirm("tracking/erasure", http, model);
    }

    @PostMapping("/erasure")
    String erase(
            @ModelAttribute Typed typed,
            HttpServletRequest http,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        return act(typed, "erasure", retention::ask, http, response, model, locale);
    }

    private String confirm(String view, HttpServletRequest http, Model model) {
        Optional<ServiceRequest> request = opened.of(http);
        request.ifPresent(found -> {
            model.addAttribute("request", found);
            model.addAttribute("grouped", RequestNumbers.grouped(found.number()));
        });
        return request.isPresent() ? view : "redirect:/track";
    }

    /** Acts on the request that the form was shown for, and on no other one opened since in the same browser. */
    private String act(
            Typed typed,
            String done,
            Consumer<String> action,
            HttpServletRequest http,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Optional<ServiceRequest> request =
                opened.of(http).filter(found -> found.number().equals(typed.number()));
        if (request.isEmpty()) {
            var closed = Refusal.of(Status.FORBIDDEN, "tracking-closed");
            response.setStatus(closed.status().code());
            return form.show(typed, sentences.sentence(closed, locale), model);
        }
        try {
            action.accept(request.get().number());
            return "redirect:/track/request?done=" + done;
        } catch (Refusal refusal) {
            ServiceRequest now = opened.of(http).orElseThrow();
            return page.refused(now, typed, refusal, response, model, locale);
        }
    }

    private static void checkReason(Typed typed) {
        if (typed.reason().isBlank()) {
            throw SentMessages.invalid("reason");
        }
    }
}
