package org.huying.intake.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huying.intake.IdempotencyKey;
import org.huying.intake.ReportCheck;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.problem.Sentences;
import org.huying.request.Attachments;
import org.huying.request.Attachments.Photo;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Stores what came with a form, one file at a time: a refused photo costs nothing but itself. */
@Component
class UploadedPhotos {

    private final Attachments attachments;
    private final Sentences sentences;

    UploadedPhotos(Attachments attachments, Sentences sentences) {
        this.attachments = attachments;
        this.sentences = sentences;
    }

    /** What is stored now, and a sentence for each file that is not. */
    record Kept(List<Photo> photos, List<String> refusals) {}

    /** @param mayKeep asked before each file is read; refuses when there are too many from one address */
    Kept keep(
            IdempotencyKey key, List<String> storedBefore, List<MultipartFile> files, Runnable mayKeep, Locale locale) {
        String owner = key.photoOwner();
        var photos = new ArrayList<>(attachments.pending(owner, storedBefore));
        var refusals = new ArrayList<String>();
        for (MultipartFile file : chosen(files)) {
            try {
                if (photos.size() == ReportCheck.PHOTOS) {
                    throw tooMany();
                }
                mayKeep.run();
                photos.add(attachments.store(owner, fileName(file), bytes(file)));
            } catch (Refusal refusal) {
                words(refusal, locale)
                        .filter(words -> !refusals.contains(words))
                        .forEach(refusals::add);
            }
        }
        return new Kept(photos, refusals);
    }

    /** One photo, for callers that send them one by one. */
    Photo store(IdempotencyKey key, MultipartFile file) {
        return attachments.store(key.photoOwner(), fileName(file), bytes(file));
    }

    void remove(IdempotencyKey key, String id) {
        attachments.removePending(key.photoOwner(), id);
    }

    /** A file input that was left empty sends a file without name and content. */
    static List<MultipartFile> chosen(List<MultipartFile> files) {
        return files.stream().filter(file -> !file.isEmpty()).toList();
    }

    static String fileName(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("An uploaded file cannot be read back", e);
        }
    }

    private static Refusal tooMany() {
        return Refusal.invalid(
                "request-invalid", Map.of("photos", FieldProblem.of("intake.photos.too-many", ReportCheck.PHOTOS)));
    }

    private Stream<String> words(Refusal refusal, Locale locale) {
        List<String> fields = List.copyOf(sentences.fields(refusal, locale).values());
        return fields.isEmpty() ? Stream.of(sentences.sentence(refusal, locale)) : fields.stream();
    }
}
