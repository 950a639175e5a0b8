package org.huying.intake.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huying.intake.IdempotencyKey;
import org.huying.intake.IntakeLimits;
import org.huying.problem.Refusal;
import org.huying.request.Attachments;
import org.huying.request.Attachments.Photo;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Photos of a request that is still being written; only the page that holds the key sees them. Gone after 24 hours. */
@RestController
@RequestMapping("/api/photos")
@Tag(name = "photos")
class PhotosApi {

    private static final String PAGE_KEY = "X-Page-Key";

    private final Attachments attachments;
    private final UploadedPhotos uploads;
    private final IntakeLimits limits;

    PhotosApi(Attachments attachments, UploadedPhotos uploads, IntakeLimits limits) {
        this.attachments = attachments;
        this.uploads = uploads;
        this.limits = limits;
    }

    /** A stored photo. */
    record Stored(String id, int width, int height, int bytes) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Stored store(@RequestHeader(PAGE_KEY) String key, @RequestParam MultipartFile file, HttpServletRequest request) {
        limits.photo(request.getRemoteAddr());
        Photo photo = uploads.store(IdempotencyKey.of(key), file);
        return new Stored(photo.id(), photo.width(), photo.height(), photo.bytes());
    }

    @GetMapping(path = "/{id}", produces = MediaType.IMAGE_JPEG_VALUE)
    byte[] content(@RequestHeader(PAGE_KEY) String key, @PathVariable String id) {
        return attachments.pending(IdempotencyKey.of(key).photoOwner(), List.of(id)).stream()
                .findFirst()
                .flatMap(photo -> attachments.content(photo.id()))
                .orElseThrow(() -> Refusal.of(Refusal.Status.NOT_FOUND, "photo-unknown"));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@RequestHeader(PAGE_KEY) String key, @PathVariable String id) {
        uploads.remove(IdempotencyKey.of(key), id);
    }
}
