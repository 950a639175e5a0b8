package org.huying.request;

import java.util.Optional;
import org.huying.deadline.Clocks;

/** How urgent it is what a clock waits for, where the request alone does not say. Modules that start such clocks implement it. */
public interface ClockUrgency {

    /** Empty: as urgent as the request. */
    Optional<Urgency> of(ServiceRequest request, Clocks.Clock clock);
}
