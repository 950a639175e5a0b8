package org.huying.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.huying.intake.IdempotencyKey;
import org.huying.intake.IntakeLimits;
import org.huying.intake.LaterPhotos;
import org.huying.intake.PostedOnce;
import org.huying.request.Attachments;
import org.huying.request.Attachments.Photo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A resident adds photos to the own request, one with each call. */
@RestController
@Tag(name = "requests")
class AttachmentsApi {

    private final LaterPhotos later;
    private final Attachments attachments;
    private final PostedOnce once;
    private final IntakeLimits limits;

    AttachmentsApi(LaterPhotos later, Attachments attachments, PostedOnce once, IntakeLimits limits) {
        this.later = later;
        this.attachments = attachments;
        this.once = once;
        this.limits = limits;
    }

    /** The photo as it is kept. */
    record Attached(String id, int width, int height, int bytes) {}

    @Operation(summary = "Add a photo to a request")
    @PostMapping(path = "/api/requests/{number}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Attached add(
            @PathVariable String number,
            @RequestHeader(name = "X-Tracking-Code", defaultValue = "") String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam MultipartFile file,
            @Parameter(hidden = true) HttpServletRequest request) {
        limits.photo(request.getRemoteAddr());
        String opened = later.opened(number, code);
        Optional<IdempotencyKey> named = Optional.ofNullable(key).map(IdempotencyKey::of);
        byte[] content = UploadedPhotos.bytes(file);
        String owner = "request:" + opened;
        // developed before the transaction begins: it takes its time
        Photo photo = attachments.store(owner, UploadedPhotos.fileName(file), content);
        var attached = new Attached(photo.id(), photo.width(), photo.height(), photo.bytes());
        if (named.isEmpty()) {
            later.add(opened, owner, photo.id());
            return attached;
        }
        String scope = "POST /api/requests/" + opened + "/attachments";
        Attached answer = once.answer(scope, named.get(), sha256(content), Attached.class, () -> {
            later.add(opened, owner, photo.id());
            return attached;
        });
        if (!answer.equals(attached)) {
            attachments.removePending(owner, photo.id());
        }
        return answer;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
