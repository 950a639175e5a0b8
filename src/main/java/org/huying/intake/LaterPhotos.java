package org.huying.intake;

import java.util.List;
import java.util.Map;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.problem.Refusal.Status;
import org.huying.request.Attachments;
import org.huying.request.Attachments.Purpose;
import org.huying.request.RequestNumbers;
import org.huying.request.Requests;
import org.huying.request.ServiceRequest;
import org.huying.request.ServiceRequests;
import org.huying.request.TrackingCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Photos that a resident adds to a request that was received already, at most as many again as with the report. */
@Component
public class LaterPhotos {

    public static final int MOST = 2 * ReportCheck.PHOTOS;

    private final ServiceRequests files;
    private final Requests requests;
    private final Attachments attachments;
    private final Ledger ledger;

    LaterPhotos(ServiceRequests files, Requests requests, Attachments attachments, Ledger ledger) {
        this.files = files;
        this.requests = requests;
        this.attachments = attachments;
        this.ledger = ledger;
    }

    /**
     * The number of the request that the code opens.
     *
     * @throws Refusal {@code request-unknown} (404), for a wrong code as for an unknown number
     */
    public String opened(String number, String code) {
        return RequestNumbers.normalise(number)
                .flatMap(files::find)
                .filter(file -> TrackingCode.read(code)
                        .filter(secret -> secret.opens(file.number(), file.trackingDigest()))
                        .isPresent())
                .map(ServiceRequest::number)
                .orElseThrow(() -> Refusal.of(Status.NOT_FOUND, "request-unknown"));
    }

    /**
     * Gives one stored photo of the owner to the request; ledger entry {@code request.photosAdded}.
     *
     * @throws Refusal {@code request-ended} (409), {@code request-invalid} (422) if there are too many, {@code photos-gone}
     */
    @Transactional
    public void add(String number, String owner, String photo) {
        if (requests.lock(number).state().ended()) {
            throw Refusal.of(Status.CONFLICT, "request-ended");
        }
        long before = attachments.ofRequest(number).stream()
                .filter(stored ->
                        stored.purpose().filter(Purpose.REPORT::equals).isPresent())
                .count();
        if (before >= MOST) {
            throw Refusal.invalid("request-invalid", Map.of("photos", FieldProblem.of("intake.photos.too-many", MOST)));
        }
        attachments.attach(number, Purpose.REPORT, owner, List.of(photo));
        ledger.append(number, Actor.RESIDENT, "", new PhotosAdded(1));
    }
}
