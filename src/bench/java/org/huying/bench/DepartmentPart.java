package org.huying.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.huying.bench.DrivenWhistle.Span;
import org.huying.bench.WhistlePlan.Conduct;
import org.huying.bench.WhistlePlan.Party;

/** A clerk of a department that a whistle calls: signs on, arrives, says what was done; or stays away. */
final class DepartmentPart implements Part {

    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration SOON = Duration.ofMillis(500);
    private static final byte[] PHOTO = photo();

    private final Desk desk;
    private final DrivenWhistle whistle;
    private final Party party;
    private final String account;
    /** How long after the call whoever is late signs on. */
    private final Duration late;

    DepartmentPart(Desk desk, DrivenWhistle whistle, Party party, String account, Duration limit) {
        this.desk = desk;
        this.whistle = whistle;
        this.party = party;
        this.account = account;
        this.late = limit.plusSeconds(1 + whistle.index % 20);
    }

    @Override
    public Optional<Duration> step() {
        String unit = party.unit();
        Optional<Span> called = whistle.called(unit);
        if (whistle.wasReleased(unit)) {
            return Optional.empty();
        }
        if (called.isEmpty() || party.conduct() == Conduct.RELEASED) {
            return Optional.of(SOON);
        }
        if (party.conduct() == Conduct.ABSENT) {
            staysAway();
            return Optional.of(SOON.multipliedBy(4));
        }
        Instant comes = called.get().to().plus(party.conduct() == Conduct.LATE ? late : AT_ONCE);
        Duration left = Duration.between(Instant.now(), comes);
        return left.isNegative() || left.isZero() ? works() : Optional.of(left);
    }

    private void staysAway() {
        if (whistle.wasEscalated(party.unit())) {
            return;
        }
        desk.open(account, whistle.number, "user_answerSupervision").ifPresent(demand -> {
            whistle.escalated(party.unit());
            if (party.answers()) {
                desk.completes(demand, Map.of("answer", "Nobody can be spared."));
            }
        });
    }

    private Optional<Duration> works() {
        List<Desk.Task> open = desk.open(account, whistle.number);
        var signOn = task(open, "user_signOn");
        if (signOn.isPresent()) {
            signsOn(signOn.get());
            return Optional.of(AT_ONCE);
        }
        var arrive = task(open, "user_arrive");
        if (arrive.isPresent()) {
            desk.addsPhoto(arrive.get(), PHOTO);
            desk.open(account, whistle.number, "user_arrive")
                    .ifPresent(task -> desk.completes(task, Map.of("arrivedWhere", "At the meeting place")));
            return Optional.of(AT_ONCE);
        }
        var report = task(open, "user_reportWork");
        if (report.isPresent()) {
            desk.completes(report.get(), Map.of("work", "Our part is done."));
            return Optional.of(AT_ONCE);
        }
        whistle.finished(party.unit());
        return Optional.empty();
    }

    /** Whether it was answered or not, it may have been done between now and then. */
    private void signsOn(Desk.Task task) {
        Instant from = Instant.now();
        try {
            desk.completes(task, Map.of("coming", "Two people"));
        } finally {
            whistle.signingOn(party.unit(), new Span(from, Instant.now()));
        }
    }

    private static Optional<Desk.Task> task(List<Desk.Task> open, String element) {
        return open.stream().filter(task -> task.element().equals(element)).findFirst();
    }

    private static byte[] photo() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
