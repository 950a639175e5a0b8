package org.huying.tracking.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.handling.HandlingQueries;
import org.huying.request.RequestState;
import org.huying.request.ServiceRequest;
import org.huying.whistle.WhistleQueries;
import org.springframework.stereotype.Component;

/** The answer that the resident reads: of the unit that handled it, or of departments that were called together. */
@Component
class LatestReply {

    private final HandlingQueries handling;
    private final WhistleQueries whistles;

    LatestReply(HandlingQueries handling, WhistleQueries whistles) {
        this.handling = handling;
        this.whistles = whistles;
    }

    /** @param stands nobody was asked to handle it again since */
    record Reply(String text, boolean stands) {}

    /** Somebody was asked to handle it. */
    private record Charge(Instant at, int round, Optional<String> reply) {}

    Optional<Reply> of(ServiceRequest request) {
        List<Charge> charges = charges(request.number());
        return charges.stream()
                .filter(charge -> charge.reply().isPresent())
                .reduce((earlier, later) -> later)
                .flatMap(answered -> answered.reply().map(text -> new Reply(text, stands(answered, charges, request))));
    }

    /** Oldest first; at the same moment an assignment, which is what whistles. */
    private List<Charge> charges(String number) {
        return Stream.concat(
                        handling.ofRequest(number).stream()
                                .map(one -> new Charge(one.openedAt(), one.round(), one.reply())),
                        whistles.ofRequest(number).stream()
                                .map(one -> new Charge(one.blownAt(), one.round(), one.reply())))
                .sorted(Comparator.comparing(Charge::at))
                .toList();
    }

    /** Nobody has it, or is about to be given it, to handle it again. */
    private static boolean stands(Charge answered, List<Charge> charges, ServiceRequest request) {
        return answered.equals(charges.get(charges.size() - 1))
                && answered.round() == request.round()
                && request.state() != RequestState.TO_DISPATCH;
    }
}
