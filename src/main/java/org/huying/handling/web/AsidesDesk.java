package org.huying.handling.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huying.handling.Extending;
import org.huying.handling.InterimReplies;
import org.huying.problem.Refusal;
import org.huying.problem.Sentences;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The same on a task's page: what was refused comes back to the page with what was typed. */
@Controller
@RequestMapping("/desk/tasks/{id}")
class AsidesDesk {

    private final Extending extending;
    private final InterimReplies interimReplies;
    private final Sentences sentences;

    AsidesDesk(Extending extending, InterimReplies interimReplies, Sentences sentences) {
        this.extending = extending;
        this.interimReplies = interimReplies;
        this.sentences = sentences;
    }

    @PostMapping("/extension")
    String askForMoreTime(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes page) {
        return act(
                id,
                "extension",
                () -> extending.ask(id, number(days), reason),
                Map.of("days", days, "reason", reason),
                locale,
                page);
    }

    @PostMapping("/interim-reply")
    String replyInTheInterim(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            Locale locale,
            RedirectAttributes page) {
        return act(id, "interim-reply", () -> interimReplies.reply(id, text), Map.of("text", text), locale, page);
    }

    private String act(
            String id,
            String name,
            Runnable action,
            Map<String, String> typed,
            Locale locale,
            RedirectAttributes page) {
        try {
            action.run();
            page.addFlashAttribute("asideDone", name);
        } catch (Refusal refusal) {
            page.addFlashAttribute("asideRefused", name);
            page.addFlashAttribute("refusal", sentences.sentence(refusal, locale));
            page.addFlashAttribute("asideErrors", new HashMap<>(sentences.fields(refusal, locale)));
            page.addFlashAttribute("asideTyped", new HashMap<>(typed));
        }
        return "redirect:/desk/tasks/" + id;
    }

    private static Optional<Integer> number(String typed) {
        return Optional.of(typed.strip())
                .filter(digits -> digits.matches("[0-9]{1,4}"))
                .map(Integer::valueOf);
    }
}
