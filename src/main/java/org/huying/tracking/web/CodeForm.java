package org.huying.tracking.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page that asks for number and code, also when a session ended while somebody typed. */
@Component
class CodeForm {

    String show(Typed typed, String refusal, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("refusal", refusal);
        return "tracking/track";
    }
}
