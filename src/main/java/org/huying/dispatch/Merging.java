package org.huying.dispatch;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Two requests are locked in number order, so that two merges never wait for each other. */
    ServiceRequest lockInOrder(String number, String into) {
        if (number.equals(into) || files.find(into).isEmpty()) {
            throw refused("dispatch.merge.unknown");
        }
        Map<String, ServiceRequest> locked = new java.util.TreeMap<>();
        Stream.of(number, into).sorted().forEach(each -> locked.put(each, requests.lock(each)));
        return Optional.ofNullable(locked.get(number)).orElseThrow();
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
