package org.huying.notification;

import java.util.Set;
import org.huying.ledger.Actor;
import org.huying.ledger.LedgerEntry;
import org.huying.ledger.LedgerQueries;
import org.huying.request.Channel;
import org.huying.request.ServiceRequest;
import org.springframework.stereotype.Component;

/** What an import itself causes: its requests come in and go to units by rule, thousands at a time. */
@Component
class Arrivals {

    private static final Set<String> KINDS = Set.of("request.received", "request.routed", "assignment.opened");

    private final LedgerQueries ledger;

    Arrivals(LedgerQueries ledger) {
        this.ledger = ledger;
    }

    boolean include(ServiceRequest request, LedgerEntry entry) {
        return request.channel() == Channel.IMPORT && KINDS.contains(entry.kind()) && isUntouched(entry);
    }

    /** Whoever dispatches an imported request, or asks to have it reopened, does so with one at a time. */
    private boolean isUntouched(LedgerEntry entry) {
        return ledger.ofRequest(entry.requestNumber()).stream()
                .filter(before -> before.seq() > 1 && before.seq() < entry.seq())
                .allMatch(before -> before.actor().equals(Actor.SYSTEM.text()));
    }
}
