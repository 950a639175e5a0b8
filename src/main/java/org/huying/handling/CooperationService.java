package org.huying.handling;

import java.util.List;
import java.util.stream.Stream;
import org.huying.deadline.Clocks;
import org.huying.deadline.Clocks.Kind;
import org.huying.handling.CoHandler.State;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.ledger.SaltedDigest;
import org.huying.request.Requests;
import org.huying.request.ServiceRequest;
import org.huying.request.ServiceRequests;
import org.huying.worklist.SubmittedForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class CooperationService implements Cooperation {

    private final Requests requests;
    private final ServiceRequests files;
    private final CoHandlers coHandlers;
    private final Clocks clocks;
    private final Ledger ledger;

    CooperationService(Requests requests, ServiceRequests files, CoHandlers coHandlers, Clocks clocks, Ledger ledger) {
        this.requests = requests;
        this.files = files;
        this.coHandlers = coHandlers;
        this.clocks = clocks;
        this.ledger = ledger;
    }

    @Override
    public void name(String number, List<String> toWork, List<String> informed, String account, String element) {
        int round = requests.lock(number).round();
        coHandlers.releaseNamed(number);
        toWork.forEach(unit -> coHandlers.name(number, round, unit));
        for (String unit : informed) {
            if (!coHandlers.isInformed(number, unit)) {
                coHandlers.inform(number, round, unit);
                ledger.append(number, Actor.staff(account), element, new CooperationFact.Informed(unit));
            }
        }
    }

    @Override
    public List<String> toCall(String number) {
        return named(files.get(number)).map(CoHandler::unit).toList();
    }

    @Override
    public void called(String number, String unit, String instanceId, String element) {
        ServiceRequest request = requests.lock(number);
        CoHandler coHandler = named(request)
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A co-handler is called that nobody named"));
        coHandlers.called(coHandler.id(), instanceId);
        ledger.append(number, Actor.SYSTEM, element, new CooperationFact.Called(request.round(), unit));
    }

    @Override
    public void reported(String number, String instanceId, SubmittedForm form, String element) {
        requests.lock(number);
        CoHandler coHandler = coHandlers.ofInstance(instanceId);
        String report = form.required("report");
        coHandlers.reported(coHandler.id(), form.account(), report);
        clocks.stop(number, Kind.CO_HANDLING, coHandler.unit());
        ledger.append(
                number,
                Actor.staff(form.account()),
                element,
                new CooperationFact.Reported(
                        coHandler.unit(),
                        SaltedDigest.of(coHandler.wordsSalt(), report),
                        form.photos().size()));
    }

    @Override
    public void callOff(String number, String element) {
        requests.lock(number);
        coHandlers.ofRequest(number).stream()
                .filter(coHandler -> coHandler.state() == State.CALLED)
                .forEach(coHandler -> {
                    coHandlers.calledOff(coHandler.id());
                    clocks.stop(number, Kind.CO_HANDLING, coHandler.unit());
                    ledger.append(number, Actor.SYSTEM, element, new CooperationFact.CalledOff(coHandler.unit()));
                });
    }

    private Stream<CoHandler> named(ServiceRequest request) {
        return coHandlers.ofRequest(request.number()).stream()
                .filter(coHandler -> coHandler.round() == request.round() && coHandler.state() == State.NAMED);
    }
}
