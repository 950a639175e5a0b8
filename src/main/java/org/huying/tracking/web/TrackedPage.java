package org.huying.tracking.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Satisfaction;
import org.huying.intake.IdempotencyKey;
import org.huying.moment.Moments;
import org.huying.problem.Refusal;
import org.huying.problem.Sentences;
import org.huying.request.Attachments;
import org.huying.request.Attachments.Purpose;
import org.huying.request.RequestNumbers;
import org.huying.request.ServiceRequest;
import org.huying.retention.Retention;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the resident's page of one request. */
@Component
class TrackedPage {

    static final String VIEW = "tracking/request";

    private static final Set<String> DONE =
            Set.of("message", "evaluation", "unsolved", "reopening", "withdrawal", "erasure");

    private final TrackedFiles files;
    private final Attachments attachments;
    private final Subject subject;
    private final Moments moments;
    private final RequestProofs proofs;
    private final Retention retention;
    private final Sentences sentences;

    TrackedPage(
            TrackedFiles files,
            Attachments attachments,
            Subject subject,
            Moments moments,
            RequestProofs proofs,
            Retention retention,
            Sentences sentences) {
        this.files = files;
        this.attachments = attachments;
        this.subject = subject;
        this.moments = moments;
        this.proofs = proofs;
        this.retention = retention;
        this.sentences = sentences;
    }

    /** @param done what was just done, for a sentence of thanks */
    String show(ServiceRequest request, Typed typed, String done, Model model, Locale locale) {
        String number = request.number();
        TrackedFile file = files.of(request, locale);
        model.addAttribute("number", number);
        model.addAttribute("grouped", RequestNumbers.grouped(number));
        model.addAttribute("request", request);
        model.addAttribute("category", subject.category(request.category(), locale));
        model.addAttribute("place", subject.place(request.place(), locale));
        model.addAttribute("received", moments.minute(request.receivedAt()));
        model.addAttribute("file", file);
        model.addAttribute("course", CourseView.of(file.course(), moments));
        model.addAttribute("messages", MessageView.of(file.messages(), moments));
        model.addAttribute(
                "photos",
                attachments.ofRequest(number).stream()
                        .filter(photo ->
                                photo.purpose().filter(Purpose.REPORT::equals).isPresent())
                        .map(Attachments.Photo::id)
                        .toList());
        model.addAttribute("provable", proofs.isThereOne(number));
        model.addAttribute("personalData", retention.standing(number).name());
        model.addAttribute("steps", Satisfaction.values());
        model.addAttribute("reopeningDays", Evaluating.REOPENING.toDays());
        model.addAttribute("key", IdempotencyKey.fits(typed.key()) ? typed.key() : IdempotencyKey.random());
        model.addAttribute("typed", typed);
        model.addAttribute("done", DONE.contains(done) ? done : "");
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return VIEW;
    }

    /** The same page with what went wrong; nothing typed is lost. */
    String refused(
            ServiceRequest request,
            Typed typed,
            Refusal refusal,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        response.setStatus(refusal.status().code());
        model.addAttribute("refusal", sentences.sentence(refusal, locale));
        model.addAttribute("errors", sentences.fields(refusal, locale));
        return show(request, typed, "", model, locale);
    }
}
