package org.huying.notification.web;

import java.util.List;
import org.huying.access.CurrentStaff;
import org.huying.access.Staff;
import org.huying.directory.Role;
import org.huying.moment.Moments;
import org.huying.notification.Notices;
import org.huying.notification.Outbox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the reader was told; opening a request from here is a link, marking as read a button. */
@Controller
class NoticesPage {

    private final CurrentStaff staff;
    private final Notices notices;
    private final Outbox outbox;
    private final Moments moments;

    NoticesPage(CurrentStaff staff, Notices notices, Outbox outbox, Moments moments) {
        this.staff = staff;
        this.notices = notices;
        this.outbox = outbox;
        this.moments = moments;
    }

    record Line(long id, String number, String kind, String told, boolean read) {}

    @GetMapping("/desk/notices")
    String show(Model model) {
        Staff reader = staff.require();
        List<Line> lines = notices.of(reader.account()).stream()
                .map(notice -> new Line(
                        notice.id(),
                        notice.requestNumber(),
                        notice.kind().name(),
                        moments.minute(notice.toldAt()),
                        notice.read()))
                .toList();
        model.addAttribute("notices", lines);
        model.addAttribute("newest", lines.stream().mapToLong(Line::id).max().orElse(0));
        model.addAttribute("unread", lines.stream().filter(line -> !line.read()).count());
        model.addAttribute("closed", reader.is(Role.ADMINISTRATOR) ? closed() : List.of());
        return "notification/notices";
    }

    /** Ways out of the house that nobody has set up. */
    private List<String> closed() {
        return outbox.ways().stream()
                .filter(way -> !way.on())
                .map(way -> way.channel().code())
                .toList();
    }

    @PostMapping("/desk/notices/read")
    String readUpTo(@RequestParam long newest) {
        notices.readUpTo(staff.require().account(), newest);
        return "redirect:/desk/notices";
    }

    @PostMapping("/desk/notices/{id}/read")
    String read(@PathVariable long id) {
        notices.read(staff.require().account(), id);
        return "redirect:/desk/notices";
    }
}
