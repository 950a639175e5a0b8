package org.huying.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.huying.intake.CheckedReport;
import org.huying.intake.IdempotencyKey;
import org.huying.intake.Intake;
import org.huying.intake.Neighbour;
import org.huying.intake.PostedOnce;
import org.huying.intake.Receipt;
import org.huying.intake.Report;
import org.huying.intake.ReportCheck;
import org.huying.intake.ReportDraft;
import org.huying.intake.ReportDraft.Origin;
import org.huying.intake.web.Sending.Again;
import org.huying.intake.web.Sending.Offered;
import org.huying.intake.web.Sending.Received;
import org.huying.problem.Refusal;
import org.huying.problem.Sentences;
import org.huying.request.Attachments.Photo;
import org.huying.request.Channel;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What the resident's and the operator's page do with a filled form: the same, so that they have the same rules. */
@Component
class ReportSending {

    static final String SCOPE = "report page";

    private final ReportCheck check;
    private final Intake intake;
    private final PostedOnce once;
    private final UploadedPhotos uploads;
    private final Sentences sentences;

    ReportSending(ReportCheck check, Intake intake, PostedOnce once, UploadedPhotos uploads, Sentences sentences) {
        this.check = check;
        this.intake = intake;
        this.once = once;
        this.uploads = uploads;
        this.sentences = sentences;
    }

    /**
     * Who sends.
     *
     * @param takenBy the operator if there is one
     * @param mayKeep refuses a photo when there are too many from one address
     * @param maySend refuses a report for the same reason
     */
    record Sender(Channel channel, Optional<String> takenBy, Runnable mayKeep, Runnable maySend, Locale locale) {}

    Sending send(ReportForm filled, List<MultipartFile> files, Sender sender) {
        ReportForm form = filled.keyed();
        IdempotencyKey key = form.idempotencyKey();
        var body = new Body(
                form.draft(),
                sender.channel(),
                form.photoIds().size() + UploadedPhotos.chosen(files).size());
        if (once.answered(SCOPE, key, Receipt.class).isPresent()) {
            return answer(form, key, body, List.of(), sender, this::unreachable);
        }
        var kept = uploads.keep(key, form.photoIds(), files, sender.mayKeep(), sender.locale());
        try {
            sender.maySend().run();
        } catch (Refusal refusal) {
            return again(form, refusal, kept.photos(), sender.locale());
        }
        var origin = new Origin(sender.channel(), photos(key, kept.photos()), sender.takenBy());
        CheckedReport checked = check.check(form.draft(), origin);
        if (checked instanceof CheckedReport.Fit fit && kept.refusals().isEmpty()) {
            List<Neighbour> neighbours = form.undecided() ? check.neighboursOf(form.draft()) : List.of();
            return neighbours.isEmpty()
                    ? answer(form, key, body, kept.photos(), sender, () -> intake.receive(fit.report()))
                    : new Offered(form, neighbours, kept.photos());
        }
        var errors = new TreeMap<String, List<String>>();
        if (checked instanceof CheckedReport.Unfit unfit) {
            errors.putAll(sentences(Refusal.invalid("request-invalid", unfit.problems()), sender.locale()));
        }
        if (!kept.refusals().isEmpty()) {
            errors.put("photos", kept.refusals());
        }
        return new Again(form, errors, "", kept.photos(), 422);
    }

    /** The form as it stands, without sending: photos added or one removed. */
    Again keep(ReportForm filled, List<MultipartFile> files, Optional<String> remove, Sender sender) {
        ReportForm form = filled.keyed();
        IdempotencyKey key = form.idempotencyKey();
        remove.ifPresent(id -> uploads.remove(key, id));
        List<String> ids = form.photoIds().stream()
                .filter(id -> !Optional.of(id).equals(remove))
                .toList();
        var kept = uploads.keep(key, ids, files, sender.mayKeep(), sender.locale());
        Map<String, List<String>> errors = kept.refusals().isEmpty() ? Map.of() : Map.of("photos", kept.refusals());
        return new Again(form, errors, "", kept.photos(), errors.isEmpty() ? 200 : 422);
    }

    Optional<Receipt> receipt(String key) {
        return IdempotencyKey.fits(key)
                ? once.answered(SCOPE, IdempotencyKey.of(key), Receipt.class)
                : Optional.empty();
    }

    /** What must be equal for two sendings to be one; photos are counted, as pressing twice uploads them twice. */
    private record Body(ReportDraft draft, Channel channel, int photos) {}

    private Sending answer(
            ReportForm form,
            IdempotencyKey key,
            Body body,
            List<Photo> photos,
            Sender sender,
            Supplier<Receipt> action) {
        try {
            Receipt receipt = once.answer(SCOPE, key, body, Receipt.class, action);
            return new Received(String.valueOf(form.key()), receipt);
        } catch (Refusal refusal) {
            boolean used = refusal.type().equals("idempotency-key-reused");
            return again(used ? form.withKey(IdempotencyKey.random()) : form, refusal, photos, sender.locale());
        }
    }

    // between two readings of the stored answer it may expire, once in a lifetime; then the reader sends again
    private Receipt unreachable() {
        throw Refusal.of(Refusal.Status.CONFLICT, "same-post-in-progress");
    }

    private Again again(ReportForm form, Refusal refusal, List<Photo> photos, Locale locale) {
        return new Again(
                form,
                sentences(refusal, locale),
                sentences.sentence(refusal, locale),
                photos,
                refusal.status().code());
    }

    private Map<String, List<String>> sentences(Refusal refusal, Locale locale) {
        return sentences.fields(refusal, locale).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }

    private static Report.Photos photos(IdempotencyKey key, List<Photo> photos) {
        return new Report.Photos(
                key.photoOwner(), photos.stream().map(Photo::id).toList());
    }
}
