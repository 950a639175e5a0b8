package org.huying.tracking.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huying.access.Staff;
import org.huying.deadline.Clocks;
import org.huying.directory.DirectoryQueries;
import org.huying.moment.Moments;
import org.huying.request.Attachments;
import org.huying.request.Attachments.Purpose;
import org.huying.request.Contact;
import org.huying.request.ContactVault;
import org.huying.request.Conversation;
import org.huying.request.RequestState;
import org.huying.request.ServiceRequest;
import org.huying.request.ServiceRequests;
import org.huying.tracking.RunningClock;
import org.huying.tracking.RunningClocks;
import org.huying.tracking.Timeline;
import org.huying.tracking.Visibility;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Gathers a request for staff who may see it. */
@Component
class DeskFiles {

    private final ServiceRequests requests;
    private final Timeline timeline;
    private final ContactVault vault;
    private final Conversation conversation;
    private final Attachments attachments;
    private final RunningClocks clocks;
    private final OpenTasks tasks;
    private final Visibility visibility;
    private final Subject subject;
    private final DirectoryQueries directory;
    private final MessageSource messages;
    private final Moments moments;

    DeskFiles(
            ServiceRequests requests,
            Timeline timeline,
            ContactVault vault,
            Conversation conversation,
            Attachments attachments,
            RunningClocks clocks,
            OpenTasks tasks,
            Visibility visibility,
            Subject subject,
            DirectoryQueries directory,
            MessageSource messages,
            Moments moments) {
        this.requests = requests;
        this.timeline = timeline;
        this.vault = vault;
        this.conversation = conversation;
        this.attachments = attachments;
        this.clocks = clocks;
        this.tasks = tasks;
        this.visibility = visibility;
        this.subject = subject;
        this.directory = directory;
        this.messages = messages;
        this.moments = moments;
    }

    DeskFile of(String number, Staff staff, Optional<Contact> revealed, Locale locale) {
        ServiceRequest request = requests.get(number);
        List<RunningClock> running = clocks.of(number);
        return new DeskFile(
                number,
                request.title(),
                request.description(),
                subject.category(request.category(), locale),
                request.nature()
                        .map(nature -> code("form.user_dispatch.nature", lower(nature.name()), locale))
                        .orElse(""),
                request.urgency()
                        .map(urgency -> code("worklist.urgency", lower(urgency.name()), locale))
                        .orElse(""),
                code("tracking.channel", request.channel().name(), locale),
                subject.place(request.place(), locale),
                moments.minute(request.receivedAt()),
                made(request),
                request.round(),
                request.leadUnit().map(unit -> unitName(unit, locale)).orElse(""),
                CourseView.of(timeline.ofStaff(request, locale), moments),
                vault.masked(number, staff.account()),
                revealed,
                visibility.mayContact(staff, number),
                !request.state().ended(),
                request.state() == RequestState.CARRIED_OVER
                        && running.stream().noneMatch(clock -> clock.kind() == Clocks.Kind.REVIEW),
                MessageView.of(conversation.messages(number), moments),
                photos(number),
                requests.followers(number).stream()
                        .filter(follower -> visibility.mayRead(staff, follower))
                        .toList(),
                request.joinedTo().orElse(""),
                clockLines(running, locale),
                tasks.of(number, staff, locale));
    }

    private List<DeskFile.Shot> photos(String number) {
        return attachments.ofRequest(number).stream()
                .map(photo -> new DeskFile.Shot(
                        photo.id(),
                        photo.purpose().filter(Purpose.EVIDENCE::equals).isPresent()))
                .toList();
    }

    private List<DeskFile.ClockLine> clockLines(List<RunningClock> running, Locale locale) {
        return running.stream()
                .map(clock -> new DeskFile.ClockLine(
                        code("tracking.clock", clock.kind().name(), locale),
                        clock.unit().isEmpty() ? "" : unitName(clock.unit(), locale),
                        moments.minute(clock.dueAt()),
                        clock.pauseReason().isEmpty() && moments.isPast(clock.dueAt()),
                        clock.provisional(),
                        clock.pauseReason()
                                .map(reason -> code("tracking.pause", reason, locale))
                                .orElse("")))
                .toList();
    }

    /** Said only where it differs as printed: the two moments of one arrival are parts of a second apart. */
    private String made(ServiceRequest request) {
        String made = moments.minute(request.madeAt());
        return made.equals(moments.minute(request.receivedAt())) ? "" : made;
    }

    private String unitName(String code, Locale locale) {
        return directory.unitName(code).in(locale);
    }

    private String code(String prefix, String code, Locale locale) {
        return messages.getMessage(
                new DefaultMessageSourceResolvable(new String[] {prefix + "." + code}, code), locale);
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
