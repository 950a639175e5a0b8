package org.huying.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.huying.problem.Refusal;
import org.huying.problem.Sentences;
import org.huying.request.ServiceRequest;
import org.huying.tracking.TrackingDoor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form for number and code. */
@Controller
class TrackPage {

    private final TrackingDoor door;
    private final OpenedRequest opened;
    private final CodeForm form;
    private final TrackedPage page;
    private final Sentences sentences;

    TrackPage(TrackingDoor door, OpenedRequest opened, CodeForm form, TrackedPage page, Sentences sentences) {
        this.door = door;
        this.opened = opened;
        this.form = form;
        this.page = page;
        this.sentences = sentences;
    }

    @GetMapping("/track")
    String show(Model model) {
        return form.show(Typed.NOTHING, "", model);
    }

    /** @param typed number, and what was typed into a page whose session had ended */
    @PostMapping("/track")
    String open(
            @ModelAttribute Typed typed,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest http,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        try {
            ServiceRequest request = door.open(typed.number(), code, http.getRemoteAddr());
            opened.open(http, request);
            // what was typed goes straight back into its form: the session's table keeps no words
            return typed.isMoreThanNumber() ? page.show(request, typed, "", model, locale) : "redirect:/track/request";
        } catch (Refusal refusal) {
            response.setStatus(refusal.status().code());
            return form.show(typed, sentences.sentence(refusal, locale), model);
        }
    }

    @PostMapping("/track/close")
    String close(HttpServletRequest http) {
        opened.close(http);
        return "redirect:/track";
    }
}
