package org.huying.intake;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.huying.directory.Area;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.ledger.SaltedDigest;
import org.huying.request.Attachments;
import org.huying.request.Attachments.Purpose;
import org.huying.request.Channel;
import org.huying.request.ContactVault;
import org.huying.request.NewFile;
import org.huying.request.Place;
import org.huying.request.RequestLoop;
import org.huying.request.RequestNumbers;
import org.huying.request.Requests;
import org.huying.request.ServiceRequests;
import org.huying.request.TrackingCode;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class IntakeService implements Intake {

    private final RequestNumbers numbers;
    private final Requests requests;
    private final ServiceRequests files;
    private final Places places;
    private final ContactVault contacts;
    private final Attachments attachments;
    private final Ledger ledger;
    private final RequestLoop loop;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    IntakeService(
            RequestNumbers numbers,
            Requests requests,
            ServiceRequests files,
            Places places,
            ContactVault contacts,
            Attachments attachments,
            Ledger ledger,
            RequestLoop loop,
            Clock clock) {
        this.numbers = numbers;
        this.requests = requests;
        this.files = files;
        this.places = places;
        this.contacts = contacts;
        this.attachments = attachments;
        this.ledger = ledger;
        this.loop = loop;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Receipt receive(Report report) {
        return receive(report, number -> {});
    }

    @Override
    @Transactional
    public Receipt receive(Report report, Consumer<String> filed) {
        Optional<String> first = report.joins().flatMap(this::openCourse);
        String number = numbers.next();
        TrackingCode code = TrackingCode.random(random);
        String salt = SaltedDigest.newSalt(random);
        Place place = places.inGrid(report.place());
        Optional<String> community = place.gridCode().flatMap(grid -> places.above(grid, Area.Level.COMMUNITY));
        Instant now = clock.instant();
        String title = report.title().orElseGet(() -> Titles.of(report.description()));
        requests.file(new NewFile(
                number,
                report.channel(),
                report.category(),
                title,
                report.description(),
                place,
                community,
                report.anonymous(),
                report.contact().isReachable(),
                code.digest(number),
                salt,
                report.madeAt().orElse(now),
                first,
                report.source().map(Report.Source::name),
                report.source().map(Report.Source::id),
                report.takenBy()));
        if (!report.contact().isEmpty()) {
            contacts.store(number, report.contact(), language(report));
        }
        attachments.attach(
                number, Purpose.REPORT, report.photos().owner(), report.photos().ids());
        ledger.append(
                number,
                report.takenBy().map(Actor::staff).orElse(Actor.RESIDENT),
                "",
                new RequestReceived(
                        report.channel(),
                        report.category(),
                        place.gridCode(),
                        report.anonymous(),
                        report.photos().ids().size(),
                        report.madeAt(),
                        first,
                        SaltedDigest.of(salt, title + "\n" + report.description())));
        filed.accept(number);
        loop.start(number, first.isPresent());
        return new Receipt(number, code.text(), now);
    }

    // an operator's language is not the caller's
    private static Optional<Locale> language(Report report) {
        return report.takenBy().isEmpty() && report.channel() != Channel.IMPORT
                ? Optional.ofNullable(LocaleContextHolder.getLocaleContext()).map(LocaleContext::getLocale)
                : Optional.empty();
    }

    // whoever wants to follow what has ended meanwhile is heard as an own request
    private Optional<String> openCourse(String number) {
        return files.find(number)
                .map(request -> requests.lock(request.courseNumber()))
                .filter(request -> !request.state().ended())
                .map(request -> request.number());
    }
}
