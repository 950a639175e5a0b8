package org.huying.whistle;

import java.time.Instant;
import java.util.Optional;

/**
 * One department that was called.
 *
 * @param dueAt until when it should have signed on; empty until its process has begun
 * @param minutes from call to signing on, in the hours that its limit counts
 * @param coming how many come, when: what it said when it signed on
 * @param work what it did
 */
public record ReportIn(
        long id,
        long whistleId,
        String requestNumber,
        String unit,
        Optional<String> instanceId,
        Instant calledAt,
        Optional<Instant> dueAt,
        Optional<Instant> signedOnAt,
        Optional<Integer> minutes,
        Optional<String> coming,
        Optional<Instant> arrivedAt,
        Optional<String> arrivedWhere,
        Optional<Instant> reportedAt,
        Optional<String> work,
        Optional<Instant> releasedAt,
        Optional<String> releaseReason,
        Optional<Integer> score,
        Optional<String> remark,
        String wordsSalt) {

    /** How far it is. */
    public enum State {
        CALLED,
        SIGNED_ON,
        ARRIVED,
        REPORTED,
        RELEASED
    }

    public State state() {
        if (releasedAt.isPresent()) {
            return State.RELEASED;
        }
        if (reportedAt.isPresent()) {
            return State.REPORTED;
        }
        if (arrivedAt.isPresent()) {
            return State.ARRIVED;
        }
        return signedOnAt.isPresent() ? State.SIGNED_ON : State.CALLED;
    }

    /** Neither finished nor let go. */
    public boolean out() {
        return reportedAt.isEmpty() && releasedAt.isEmpty();
    }

    /** Signed on too late, or not yet although it is time. */
    public boolean late(Instant now) {
        Instant compared = signedOnAt.or(() -> releasedAt).orElse(now);
        return dueAt.filter(compared::isAfter).isPresent();
    }
}
