package org.huying.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.huying.access.CurrentStaff;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.request.Attachments;
import org.huying.request.Attachments.Photo;
import org.huying.request.Attachments.Purpose;
import org.huying.request.ServiceRequest;
import org.huying.tracking.Visibility;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Photos, each time only to who may see their request. Residents see their own, not the evidence of the handling. */
@RestController
class Photos {

    private final Attachments attachments;
    private final OpenedRequest opened;
    private final CurrentStaff staff;
    private final Visibility visibility;

    Photos(Attachments attachments, OpenedRequest opened, CurrentStaff staff, Visibility visibility) {
        this.attachments = attachments;
        this.opened = opened;
        this.staff = staff;
        this.visibility = visibility;
    }

    @GetMapping("/track/photos/{id}")
    ResponseEntity<byte[]> ofResident(
            @PathVariable String id, @RequestParam(defaultValue = "false") boolean small, HttpServletRequest http) {
        Optional<String> own = opened.of(http).map(ServiceRequest::number);
        Photo photo = attachments
                .find(id)
                .filter(found -> own.isPresent() && found.requestNumber().equals(own))
                .filter(found -> found.purpose().equals(Optional.of(Purpose.REPORT)))
                .orElseThrow(Photos::unknown);
        return answer(photo, small);
    }

    @GetMapping("/desk/photos/{id}")
    ResponseEntity<byte[]> ofStaff(@PathVariable String id, @RequestParam(defaultValue = "false") boolean small) {
        Photo photo = attachments
                .find(id)
                .filter(found -> found.requestNumber()
                        .filter(number -> visibility.mayRead(staff.require(), number))
                        .isPresent())
                .orElseThrow(Photos::unknown);
        return answer(photo, small);
    }

    private ResponseEntity<byte[]> answer(Photo photo, boolean small) {
        byte[] jpeg = (small ? attachments.thumbnail(photo.id()) : attachments.content(photo.id()))
                .orElseThrow(Photos::unknown);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .body(jpeg);
    }

    private static Refusal unknown() {
        return Refusal.of(Status.NOT_FOUND, "tracking-photo-unknown");
    }
}
