package org.huying.whistle;

import java.util.Optional;
import org.huying.deadline.Clocks;
import org.huying.request.ClockUrgency;
import org.huying.request.ServiceRequest;
import org.huying.request.Urgency;
import org.springframework.stereotype.Component;

/** A department is called as urgently as was whistled, whatever the request was before. */
@Component
class WhistleUrgency implements ClockUrgency {

    private final Whistles whistles;

    WhistleUrgency(Whistles whistles) {
        this.whistles = whistles;
    }

    @Override
    public Optional<Urgency> of(ServiceRequest request, Clocks.Clock clock) {
        return clock.kind() == Clocks.Kind.REPORT_IN
                ? whistles.thatCalled(request.number(), clock.unit()).map(whistle -> of(whistle, request))
                : Optional.empty();
    }

    /** Emergencies run around the clock; who calls urgently shortens the limit, never lengthens it. */
    Urgency of(Whistle whistle, ServiceRequest request) {
        Urgency ofRequest = request.urgency().orElse(Urgency.NORMAL);
        if (whistle.ground() == Ground.EMERGENCY) {
            return Urgency.EMERGENCY;
        }
        return ofRequest == Urgency.NORMAL && whistle.urgent() ? Urgency.URGENT : ofRequest;
    }
}
