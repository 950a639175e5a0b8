package org.huying.notification.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.huying.access.CurrentStaff;
import org.huying.notification.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the reader was told; opening a request from here is a link, marking as read a button. */
@Controller
class NoticesPage {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CurrentStaff staff;
    private final Notices notices;
    private final Clock clock;

    NoticesPage(CurrentStaff staff, Notices notices, Clock clock) {
        this.staff = staff;
        this.notices = notices;
        this.clock = clock;
    }

    record Line(long id, String number, String kind, String told, boolean read) {}

    @GetMapping("/desk/notices")
    String show(Model model) {
        List<Line> lines = notices.of(staff.require().account()).stream()
                .map(notice -> new Line(
                        notice.id(),
                        notice.requestNumber(),
                        notice.kind().name(),
                        TO_THE_MINUTE.format(notice.toldAt().atZone(clock.getZone())),
                        notice.read()))
                .toList();
        model.addAttribute("notices", lines);
        return "notification/notices";
    }

    @PostMapping("/desk/notices/{id}/read")
    String read(@PathVariable long id) {
        notices.read(staff.require().account(), id);
        return "redirect:/desk/notices";
    }
}
