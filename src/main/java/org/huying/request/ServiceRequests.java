package org.huying.request;

import java.util.List;
import java.util.Optional;

/** Reads request files. */
public interface ServiceRequests {

    Optional<ServiceRequest> find(String number);

    /** @throws org.huying.problem.Refusal {@code request-unknown} (404) */
    ServiceRequest get(String number);

    /** Numbers that follow this one, oldest first. */
    List<String> followers(String number);

    /** The request that was imported from there. */
    Optional<String> ofSource(String source, String sourceId);
}
