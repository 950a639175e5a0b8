package org.huying.request;

import java.time.Instant;
import java.util.Optional;

/** A request file that the present transaction has locked, and what it has changed of it since. */
final class FileInHand {

    private final ServiceRequest read;
    private int round;
    private Optional<String> instanceId;
    private RequestState state;
    private Optional<Nature> nature;
    private Optional<Urgency> urgency;
    private Optional<String> category;
    private Instant stateSince;
    private Optional<String> leadUnit;
    private Optional<String> joinedTo;
    private Optional<Instant> endedAt;
    private boolean changed;

    FileInHand(ServiceRequest read) {
        this.read = read;
        round = read.round();
        instanceId = read.instanceId();
        state = read.state();
        nature = read.nature();
        urgency = read.urgency();
        category = read.category();
        stateSince = read.stateSince();
        leadUnit = read.leadUnit();
        joinedTo = read.joinedTo();
        endedAt = read.endedAt();
    }

    ServiceRequest asItStands() {
        return new ServiceRequest(
                read.number(),
                round,
                instanceId,
                read.channel(),
                state,
                nature,
                urgency,
                category,
                read.title(),
                read.description(),
                read.place(),
                read.community(),
                read.anonymous(),
                read.reachable(),
                read.trackingDigest(),
                read.madeAt(),
                read.receivedAt(),
                stateSince,
                leadUnit,
                joinedTo,
                endedAt);
    }

    /** It differs from its row. */
    boolean isChanged() {
        return changed;
    }

    void changed() {
        changed = true;
    }

    void written() {
        changed = false;
    }

    void boundTo(String instance) {
        instanceId = Optional.of(instance);
    }

    void classify(Nature found, Urgency how) {
        nature = Optional.of(found);
        urgency = Optional.of(how);
    }

    void reclassify(Optional<String> newCategory, Optional<Nature> newNature) {
        category = newCategory.or(() -> category);
        nature = newNature.or(() -> nature);
    }

    void moveTo(RequestState next, Instant at) {
        state = next;
        stateSince = at;
        endedAt = next.ended() ? Optional.of(at) : Optional.empty();
    }

    void leadBy(String unit) {
        leadUnit = Optional.of(unit);
    }

    void nextRound(int next) {
        round = next;
        joinedTo = Optional.empty();
        endedAt = Optional.empty();
    }
}
