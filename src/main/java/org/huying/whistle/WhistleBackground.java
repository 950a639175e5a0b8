package org.huying.whistle;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Text;
import org.huying.worklist.TaskBackground;
import org.huying.worklist.WorkItem;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Where one meets and how far each called department is; whoever scores sees the one that is scored. */
@Component
class WhistleBackground implements TaskBackground {

    private final Whistles whistles;
    private final CalledDepartments departments;
    private final DirectoryQueries directory;
    private final Clock clock;

    WhistleBackground(Whistles whistles, CalledDepartments departments, DirectoryQueries directory, Clock clock) {
        this.whistles = whistles;
        this.departments = departments;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public List<Note> of(WorkItem item) {
        Optional<ReportIn> scored = departments.ofScoreTask(item.id());
        return whistles.ofRequest(item.requestNumber()).stream()
                .filter(whistle -> scored.isEmpty() || scored.get().whistleId() == whistle.id())
                .flatMap(whistle -> Stream.concat(
                        Stream.of(blown(whistle)),
                        scored.map(Stream::of)
                                .orElseGet(() -> departments.ofWhistle(whistle.id()).stream())
                                .map(this::note)))
                .toList();
    }

    private Note blown(Whistle whistle) {
        String ground = "form.ground." + whistle.ground().code();
        return new Note(
                "whistle.background.blown",
                List.of(
                        directory.unitName(whistle.unit()),
                        new DefaultMessageSourceResolvable(new String[] {ground}, ground),
                        whistle.meetingPlace()),
                "",
                whistle.blownAt());
    }

    private Note note(ReportIn department) {
        Text unit = directory.unitName(department.unit());
        ReportIn.State state = department.state();
        boolean awaited = state == ReportIn.State.CALLED && department.late(clock.instant());
        Optional<String> where = state == ReportIn.State.ARRIVED ? department.arrivedWhere() : Optional.empty();
        String key = (awaited ? "late" : state.name().toLowerCase(Locale.ROOT)) + (where.isPresent() ? ".where" : "");
        return new Note(
                "whistle.background." + key,
                List.of(unit, department.minutes().orElse(0), where.orElse("")),
                words(department, state).orElse(""),
                at(department));
    }

    private static Optional<String> words(ReportIn department, ReportIn.State state) {
        return switch (state) {
            case CALLED, ARRIVED -> Optional.empty();
            case SIGNED_ON -> department.coming();
            case REPORTED -> department.work();
            case RELEASED -> department.releaseReason();
        };
    }

    private static Instant at(ReportIn department) {
        return department
                .releasedAt()
                .or(department::reportedAt)
                .or(department::arrivedAt)
                .or(department::signedOnAt)
                .orElse(department.calledAt());
    }
}
