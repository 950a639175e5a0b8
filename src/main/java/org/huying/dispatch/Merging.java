package org.huying.dispatch;

import java.util.Map;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.request.Requests;
import org.huying.request.ServiceRequest;
import org.huying.request.ServiceRequests;
import org.springframework.stereotype.Component;

/** Joins a request to another open one, which it follows from then on. */
@Component
class Merging {

    private final Requests requests;
    private final ServiceRequests files;

    Merging(Requests requests, ServiceRequests files) {
        this.requests = requests;
        this.files = files;
    }

    /**
     * Two requests are locked in number order. Whoever completes a task holds its request already, so the other one is waited
     * for only if it is the later one.
     *
     * @throws Refusal {@code request-busy} (409) if somebody is changing the other one at this moment
     */
    ServiceRequest lockBoth(String number, String into) {
        if (number.equals(into) || files.find(into).isEmpty()) {
            throw refused("dispatch.merge.unknown");
        }
        ServiceRequest request = requests.lock(number);
        if (number.compareTo(into) < 0) {
            requests.lock(into);
        } else {
            var unused = requests.lockIfFree(into).orElseThrow(() -> Refusal.of(Refusal.Status.CONFLICT, "request-busy", into));
        }
        return request;
    }

    void merge(String number, String into) {
        ServiceRequest first = requests.lock(into);
        if (first.joinedTo().isPresent()) {
            throw refused("dispatch.merge.follows-itself", first.joinedTo().orElseThrow());
        }
        if (first.state().ended()) {
            throw refused("dispatch.merge.ended");
        }
        requests.join(number, into);
    }

    private static Refusal refused(String key, Object... arguments) {
        return Refusal.invalid("form-incomplete", Map.of("mergeInto", FieldProblem.of(key, arguments)));
    }
}
