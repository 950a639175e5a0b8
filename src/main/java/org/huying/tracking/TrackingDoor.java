package org.huying.tracking;

import java.util.Optional;
import org.huying.access.AttemptLimit;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.request.RequestNumbers;
import org.huying.request.ServiceRequest;
import org.huying.request.ServiceRequests;
import org.huying.request.TrackingCode;
import org.springframework.stereotype.Component;

/** Opens a request to whoever holds its tracking code. */
@Component
public class TrackingDoor {

    private final ServiceRequests requests;
    private final TrackingThrottle throttle;

    TrackingDoor(ServiceRequests requests, TrackingThrottle throttle) {
        this.requests = requests;
        this.throttle = throttle;
    }

    /**
     * The request, if the code is its code. Number and code are taken as people write them.
     *
     * @param address from which it was asked
     * @throws Refusal {@code tracking-unknown} (404), the same for an unknown number and a wrong code;
     *     {@code too-many-tries} (429) with the minutes to wait
     */
    public ServiceRequest open(String number, String code, String address) {
        Optional<String> meant = RequestNumbers.normalise(number);
        AttemptLimit.Attempt attempt = throttle.begin(meant, address);
        ServiceRequest request = meant.flatMap(requests::find)
                .filter(found -> TrackingCode.read(code)
                        .filter(typed -> typed.opens(found.number(), found.trackingDigest()))
                        .isPresent())
                .orElseThrow(() -> Refusal.of(Status.NOT_FOUND, "tracking-unknown"));
        attempt.succeeded();
        return request;
    }
}
