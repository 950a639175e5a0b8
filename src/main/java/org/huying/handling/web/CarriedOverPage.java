package org.huying.handling.web;

import java.time.Clock;
import java.util.Locale;
import org.huying.directory.DirectoryQueries;
import org.huying.handling.CarriedOverList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What cannot be solved now, for everybody to read. */
@Controller
class CarriedOverPage {

    private final CarriedOverList list;
    private final DirectoryQueries directory;
    private final Clock clock;

    CarriedOverPage(CarriedOverList list, DirectoryQueries directory, Clock clock) {
        this.list = list;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/carried-over")
    String show(@RequestParam(defaultValue = "0") int page, Model model, Locale locale) {
        CarriedOverList.Page shown = list.page(page);
        model.addAttribute("list", shown);
        model.addAttribute(
                "demands",
                shown.items().stream()
                        .map(item -> ListedDemand.of(item, directory, clock.getZone(), locale))
                        .toList());
        return "handling/carried-over";
    }
}
