package org.huying.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.huying.directory.Person;
import org.huying.ledger.Follower;
import org.huying.ledger.LedgerEntry;
import org.huying.notification.Addresses.Reader;
import org.huying.request.ServiceRequest;
import org.huying.request.ServiceRequests;
import org.huying.request.Urgency;
import org.springframework.stereotype.Component;

/**
 * Turns what happened into notices and deliveries, after the fact: nothing here delays or undoes a step of a request. What
 * it writes commits together with its place in the ledger, so each entry is told once.
 */
@Component
class Teller implements Follower {

    private final Tellings tellings;
    private final Audiences audiences;
    private final Addresses addresses;
    private final Arrivals arrivals;
    private final JdbcNotices notices;
    private final Deliveries deliveries;
    private final ServiceRequests requests;
    private final NotificationSettings settings;
    private final RestDays restDays;
    private final ObjectMapper json;
    private final Clock clock;

    Teller(
            Tellings tellings,
            Audiences audiences,
            Addresses addresses,
            Arrivals arrivals,
            JdbcNotices notices,
            Deliveries deliveries,
            ServiceRequests requests,
            NotificationSettings settings,
            RestDays restDays,
            ObjectMapper json,
            Clock clock) {
        this.tellings = tellings;
        this.audiences = audiences;
        this.addresses = addresses;
        this.arrivals = arrivals;
        this.notices = notices;
        this.deliveries = deliveries;
        this.requests = requests;
        this.settings = settings;
        this.restDays = restDays;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notification";
    }

    @Override
    public void follow(LedgerEntry entry) {
        if (entry.at().isBefore(clock.instant().minus(settings.oldest()))) {
            return;
        }
        Payload payload = Payload.of(entry, json);
        List<Telling> rows = tellings.of(payload);
        if (entry.requestNumber().startsWith("-")) {
            rows.stream().filter(row -> row.audience() == Audience.AUDITORS).forEach(row -> tellAuditors(row, payload));
        } else if (!rows.isEmpty()) {
            requests.find(entry.requestNumber()).ifPresent(request -> rows.forEach(row -> tell(row, request, payload)));
        }
    }

    /** A stream that belongs to no request has no notices on the desk: there is nothing to open. */
    private void tellAuditors(Telling telling, Payload entry) {
        for (Person auditor : audiences.auditors()) {
            Speed speed = telling.speed();
            write(telling, entry, auditor.account(), speed, () -> restDays.due(auditor, speed));
        }
    }

    private void tell(Telling telling, ServiceRequest request, Payload entry) {
        if (telling.audience() == Audience.RESIDENT) {
            write(telling, entry, "", telling.speed(), clock::instant);
            return;
        }
        Speed speed = speed(telling, request, entry);
        for (Person person : audiences.of(telling, request, entry)) {
            if (entry.account().filter(person.account()::equals).isEmpty()) {
                if (telling.desk()) {
                    notice(telling, request, entry, person);
                }
                write(telling, entry, person.account(), speed, () -> restDays.due(person, speed));
            }
        }
    }

    private void notice(Telling telling, ServiceRequest request, Payload entry, Person person) {
        Instant happened = entry.entry().at();
        if (!notices.isToldSince(person.account(), request.number(), telling.message(), happened)) {
            notices.tell(person.account(), request.number(), telling.message());
        }
    }

    /** Emergencies run around the clock; imported requests arrive in thousands. */
    private Speed speed(Telling telling, ServiceRequest request, Payload entry) {
        if (request.urgency().filter(Urgency.EMERGENCY::equals).isPresent()) {
            return Speed.NOW;
        }
        return telling.speed() == Speed.DAY && arrivals.include(request, entry.entry())
                ? Speed.DIGEST
                : telling.speed();
    }

    /** A way that is off leaves nothing behind, so that switching it on does not tell old things. */
    private void write(Telling telling, Payload entry, String recipient, Speed speed, Supplier<Instant> due) {
        List<List<Channel>> ways = telling.ways(speed).stream()
                .map(way -> way.stream().filter(settings::on).toList())
                .filter(way -> !way.isEmpty())
                .toList();
        if (ways.isEmpty()) {
            return;
        }
        String number = entry.entry().requestNumber();
        Reader reader = recipient.isEmpty() ? addresses.ofResident(number) : addresses.ofStaff(recipient);
        for (List<Channel> way : ways) {
            way.stream()
                    .filter(channel -> reader.by(channel).isPresent())
                    .findFirst()
                    .ifPresent(channel -> deliveries.add(
                            entry.entry().id(), number, telling.message(), recipient, channel, speed, due.get()));
        }
    }
}
