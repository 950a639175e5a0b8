package org.huying.tracking.web;

import java.util.List;
import java.util.Locale;
import org.huying.access.CurrentStaff;
import org.huying.directory.DirectoryQueries;
import org.huying.moment.Moments;
import org.huying.tracking.RequestSearch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Staff find a request by its number or words of its title. */
@Controller
class SearchPage {

    private final RequestSearch search;
    private final CurrentStaff staff;
    private final Subject subject;
    private final DirectoryQueries directory;
    private final Moments moments;

    SearchPage(RequestSearch search, CurrentStaff staff, Subject subject, DirectoryQueries directory, Moments moments) {
        this.search = search;
        this.staff = staff;
        this.subject = subject;
        this.directory = directory;
        this.moments = moments;
    }

    record Line(String number, String title, String category, String state, String unit, String received) {}

    @GetMapping("/desk/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        RequestSearch.Page found = search.find(staff.require(), q, page);
        List<Line> lines = found.found().stream()
                .map(one -> new Line(
                        one.number(),
                        one.title(),
                        subject.category(one.category(), locale),
                        "tracking.state." + one.state(),
                        one.leadUnit()
                                .map(unit -> directory.unitName(unit).in(locale))
                                .orElse(""),
                        moments.minute(one.receivedAt())))
                .toList();
        model.addAttribute("q", q);
        model.addAttribute("list", found);
        model.addAttribute("lines", lines);
        return "tracking/search";
    }
}
