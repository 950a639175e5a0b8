package org.huying.seal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.problem.Sentences;
import org.huying.seal.LedgerCheck;
import org.huying.seal.Verdict;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where anybody checks a receipt: by the file, or by what is printed. The code on the paper leads here with position and
 * digest in the address, which name nobody; a request's number is posted.
 */
@Controller
class CheckPage {

    private final LedgerCheck check;
    private final CheckLimit limit;
    private final VerdictWords words;
    private final Sentences sentences;

    CheckPage(LedgerCheck check, CheckLimit limit, VerdictWords words, Sentences sentences) {
        this.check = check;
        this.limit = limit;
        this.words = words;
        this.sentences = sentences;
    }

    @GetMapping("/check")
    String show(
            @ModelAttribute("typed") TypedProof typed,
            HttpServletRequest http,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        return typed.isPlace() ? answer(typed, http, response, model, locale) : page(typed, Map.of(), model);
    }

    @PostMapping("/check")
    String answer(
            @ModelAttribute("typed") TypedProof typed,
            HttpServletRequest http,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            limit.take(http.getRemoteAddr());
            model.addAttribute("words", words.of(verdict(typed), locale));
            return page(typed, Map.of(), model);
        } catch (Refusal refusal) {
            response.setStatus(refusal.status().code());
            model.addAttribute("refusal", sentences.sentence(refusal, locale));
            return page(typed, sentences.fields(refusal, locale), model);
        }
    }

    private Verdict verdict(TypedProof typed) {
        if (typed.isNothing()) {
            throw Refusal.of(Status.UNPROCESSABLE, "proof-missing");
        }
        return typed.isPlace()
                ? check.place(typed.position(), typed.digest(), typed.askedNumber())
                : check.file(typed.text());
    }

    private static String page(TypedProof typed, Map<String, String> errors, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "seal/check";
    }
}
