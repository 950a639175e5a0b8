package org.huying.whistle.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.huying.access.CurrentStaff;
import org.huying.access.Staff;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Role;
import org.huying.whistle.InField;
import org.huying.whistle.ReportIn;
import org.huying.whistle.WhistleBoard;
import org.huying.whistle.WhistleFigures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whistles in the field now with who is missing, and the figures of a month. */
@Controller
class BoardPage {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final WhistleBoard board;
    private final WhistleFigures figures;
    private final StreetReaders readers;
    private final CurrentStaff staff;
    private final DirectoryQueries directory;
    private final Clock clock;

    BoardPage(
            WhistleBoard board,
            WhistleFigures figures,
            StreetReaders readers,
            CurrentStaff staff,
            DirectoryQueries directory,
            Clock clock) {
        this.board = board;
        this.figures = figures;
        this.readers = readers;
        this.staff = staff;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param missing how many have neither finished nor been let go */
    record Line(
            String number,
            String title,
            String ground,
            String unit,
            String place,
            String since,
            boolean urgent,
            int missing,
            List<Party> parties) {}

    /** @param left minutes until it is due, negative when late; only for whoever has not signed on */
    record Party(String name, String state, boolean late, long left, int minutes) {}

    @GetMapping("/desk/whistles")
    String show(@RequestParam(defaultValue = "") String month, Model model, Locale locale) {
        Staff reader = staff.require();
        WhistleMonth asked = WhistleMonth.read(month, clock);
        model.addAttribute(
                "lines",
                board.inField(reader).stream()
                        .map(whistle -> line(whistle, locale))
                        .toList());
        model.addAttribute("maySpot", reader.is(Role.GRID_OFFICER) || reader.is(Role.DISPATCHER));
        model.addAttribute("month", asked);
        if (readers.reads()) {
            model.addAttribute("figures", figures.figures(asked.from(), asked.to()));
        }
        return "whistle/board";
    }

    private Line line(InField whistle, Locale locale) {
        Instant now = clock.instant();
        return new Line(
                whistle.whistle().requestNumber(),
                whistle.title(),
                whistle.whistle().ground().code(),
                directory.unitName(whistle.whistle().unit()).in(locale),
                whistle.whistle().meetingPlace(),
                TO_THE_MINUTE.format(whistle.whistle().blownAt().atZone(clock.getZone())),
                whistle.whistle().urgent(),
                whistle.missing().size(),
                whistle.departments().stream()
                        .map(department -> party(department, now, locale))
                        .toList());
    }

    private Party party(ReportIn department, Instant now, Locale locale) {
        return new Party(
                directory.unitName(department.unit()).in(locale),
                department.state().name(),
                department.late(now),
                department
                        .dueAt()
                        .map(due -> Duration.between(now, due).toMinutes())
                        .orElse(0L),
                department.minutes().orElse(0));
    }
}
