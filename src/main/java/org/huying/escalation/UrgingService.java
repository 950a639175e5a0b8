package org.huying.escalation;

import java.util.List;
import java.util.Map;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.notification.Notices;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.problem.Refusal.Status;
import org.huying.request.Requests;
import org.huying.request.ServiceRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class UrgingService implements Urging {

    private static final int LONGEST = 2_000;

    private final Requests requests;
    private final Recipients recipients;
    private final Demands demands;
    private final Notices notices;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    UrgingService(
            Requests requests,
            Recipients recipients,
            Demands demands,
            Notices notices,
            Ledger ledger,
            JdbcClient jdbc) {
        this.requests = requests;
        this.recipients = recipients;
        this.demands = demands;
        this.notices = notices;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    @Override
    public void remind(String number, String account) {
        ServiceRequest request = open(number);
        if (reminders(request) >= MOST_REMINDERS) {
            throw Refusal.of(Status.CONFLICT, "reminder-too-many", MOST_REMINDERS);
        }
        List<String> people = recipients.allWorkers(number);
        if (people.isEmpty()) {
            throw Refusal.of(Status.CONFLICT, "reminder-nobody-works");
        }
        people.forEach(each -> notices.tell(each, number, Notices.Kind.REMINDED));
        jdbc.sql("update request set reminders = reminders + 1 where number = :number")
                .param("number", number)
                .update();
        ledger.append(
                number, Actor.staff(account), "", new EscalationFact.RemindedByHand(request.round(), people.size()));
    }

    @Override
    public void supervise(String number, String account, String demand) {
        String words = demand.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw Refusal.invalid(
                    "supervision-incomplete", Map.of("demand", FieldProblem.of("escalation.demand.length", LONGEST)));
        }
        ServiceRequest request = open(number);
        String unit = request.leadUnit().orElseThrow(() -> Refusal.of(Status.CONFLICT, "supervision-no-unit"));
        demands.byHand(request, unit, account, words);
    }

    private ServiceRequest open(String number) {
        ServiceRequest request = requests.lock(number);
        if (request.state().ended()) {
            throw Refusal.of(Status.CONFLICT, "request-already-ended");
        }
        return request;
    }

    private int reminders(ServiceRequest request) {
        return jdbc.sql("select reminders from request where number = :number")
                .param("number", request.number())
                .query(Integer.class)
                .single();
    }
}
