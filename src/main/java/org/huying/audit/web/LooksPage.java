package org.huying.audit.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huying.audit.ExportRequest;
import org.huying.audit.Exports;
import org.huying.audit.Looks;
import org.huying.moment.Moments;
import org.huying.request.RequestNumbers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked at whose contact, and which contacts left in an export. */
@Controller
class LooksPage {

    private static final List<String> WAYS = List.of("SEEN", "PHONE", "REVEALED");

    private final AuditReaders readers;
    private final Looks looks;
    private final Exports exports;
    private final ExportLines lines;
    private final FilterChoices choices;
    private final AccountNames people;
    private final Moments moments;

    LooksPage(
            AuditReaders readers,
            Looks looks,
            Exports exports,
            ExportLines lines,
            FilterChoices choices,
            AccountNames people,
            Moments moments) {
        this.readers = readers;
        this.looks = looks;
        this.exports = exports;
        this.lines = lines;
        this.choices = choices;
        this.people = people;
        this.moments = moments;
    }

    record Line(String at, String person, String number, String way, String reason) {}

    @GetMapping("/audit/looks")
    String show(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "0") long before,
            Model model,
            Locale locale) {
        String reader = readers.auditor().account();
        Looks.Page page = looks.find(new Looks.Asked(
                given(account),
                given(number).map(typed -> RequestNumbers.normalise(typed).orElse(typed)),
                given(way),
                before > 0 ? Optional.of(before) : Optional.empty()));
        model.addAttribute("account", account);
        model.addAttribute("number", number);
        model.addAttribute("way", way);
        model.addAttribute("ways", WAYS);
        model.addAttribute("people", choices.people());
        model.addAttribute("isFirst", before <= 0);
        model.addAttribute("next", page.next().orElse(0L));
        model.addAttribute("total", page.total());
        model.addAttribute("looks", page.looks().stream().map(this::line).toList());
        model.addAttribute(
                "exports",
                lines.of(
                        exports.newest().stream()
                                .filter(ExportRequest::personal)
                                .filter(export -> export.fetchedAt().isPresent())
                                .toList(),
                        reader,
                        locale));
        return "audit/looks";
    }

    private Line line(Looks.Look look) {
        return new Line(
                moments.minute(look.at()),
                people.name(look.account()),
                look.requestNumber(),
                look.way(),
                look.reason().orElse(""));
    }

    private static Optional<String> given(String typed) {
        return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
    }
}
