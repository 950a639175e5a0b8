package org.huying.dispatch;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.deadline.Clocks;
import org.huying.dispatch.Decision.AskResident;
import org.huying.dispatch.Decision.Handle;
import org.huying.dispatch.Decision.Merge;
import org.huying.dispatch.Decision.Reject;
import org.huying.dispatch.Decision.Target;
import org.huying.dispatch.Decision.Whistle;
import org.huying.dispatch.Dispatching.Route.Whistled;
import org.huying.handling.Cooperation;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.ledger.SaltedDigest;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.request.Channel;
import org.huying.request.Conversation;
import org.huying.request.Requests;
import org.huying.request.ServiceRequest;
import org.huying.whistle.WhistleQueries;
import org.huying.whistle.Whistling;
import org.huying.worklist.SubmittedForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class DispatchingService implements Dispatching {

    private static final String ALL_DISPATCHERS = "";

    private final Requests requests;
    private final RoutingRules rules;
    private final Rulings rulings;
    private final Merging merging;
    private final Conversation conversation;
    private final Cooperation cooperation;
    private final Whistling whistling;
    private final WhistleQueries whistles;
    private final Clocks clocks;
    private final Ledger ledger;
    private final SecureRandom random = new SecureRandom();

    DispatchingService(
            Requests requests,
            RoutingRules rules,
            Rulings rulings,
            Merging merging,
            Conversation conversation,
            Cooperation cooperation,
            Whistling whistling,
            WhistleQueries whistles,
            Clocks clocks,
            Ledger ledger) {
        this.requests = requests;
        this.rules = rules;
        this.rulings = rulings;
        this.merging = merging;
        this.conversation = conversation;
        this.cooperation = cooperation;
        this.whistling = whistling;
        this.whistles = whistles;
        this.clocks = clocks;
        this.ledger = ledger;
    }

    @Override
    public void classify(String number, String element) {
        var found = rules.classify(requests.lock(number));
        requests.classify(number, found.nature(), found.urgency());
        ledger.append(
                number,
                Actor.SYSTEM,
                element,
                new DispatchFact.Classified(found.nature(), found.urgency(), found.natureRule(), found.urgencyRule()));
    }

    @Override
    public Route route(String number, String element) {
        ServiceRequest request = requests.lock(number);
        Optional<Whistled> whistled = whistledWhenReported(request);
        if (whistled.isPresent()) {
            ledger.append(
                    number,
                    Actor.SYSTEM,
                    element,
                    new DispatchFact.Routed("whistle", Optional.empty(), Optional.empty(), "whistled"));
            return whistled.get();
        }
        var proposal = rules.propose(request);
        ledger.append(
                number,
                Actor.SYSTEM,
                element,
                new DispatchFact.Routed(
                        proposal.handle().map(Handle::code).orElse("dispatcher"),
                        proposal.handle().map(Handle::unit),
                        proposal.duty(),
                        proposal.rule()));
        return proposal.handle().<Route>map(Route.To::new).orElseGet(Route.Dispatcher::new);
    }

    /** Only staff can whistle while they report. */
    private Optional<Whistled> whistledWhenReported(ServiceRequest request) {
        return Optional.of(request)
                .filter(reported -> reported.channel() == Channel.INSPECTION)
                .flatMap(reported -> whistles.pending(reported.number()))
                .map(whistle -> new Whistled(whistle.byCentre() ? "" : whistle.unit()));
    }

    @Override
    public Decision decide(String number, SubmittedForm submitted, String element) {
        DispatchForm form = DispatchForm.of(submitted);
        ServiceRequest request =
                form.decision() instanceof Merge merge ? merging.lockBoth(number, merge.into()) : requests.lock(number);
        Decision decision = form.decision();
        Optional<String> words = form.note();
        if (decision instanceof Handle handle) {
            checkStaffed(handle);
            checkParts(handle, form.informed());
            cooperation.name(number, handle.coHandlers(), form.informed(), form.account(), element);
        } else if (decision instanceof AskResident ask) {
            conversation.ask(number, form.account(), ask.question());
        } else if (decision instanceof Whistle) {
            whistling.blow(number, Optional.empty(), submitted, element);
        } else if (decision instanceof Merge merge) {
            merging.merge(number, merge.into());
        } else if (decision instanceof Reject reject) {
            words = Optional.of(reject.referral());
        }
        requests.reclassify(number, form.category(), form.nature());
        clocks.stop(number, Clocks.Kind.DISPATCH, ALL_DISPATCHERS);
        String salt = SaltedDigest.newSalt(random);
        rulings.decided(request, form, salt);
        ledger.append(number, Actor.staff(form.account()), element, fact(form, words, salt));
        return decision;
    }

    @Override
    public Ruling rule(String number, SubmittedForm form, String element) {
        ServiceRequest request = requests.lock(number);
        boolean upheld = form.required("ruling").equals("upheld");
        String reason = form.required("reason");
        String salt = SaltedDigest.newSalt(random);
        clocks.stop(number, Clocks.Kind.RULING, ALL_DISPATCHERS);
        rulings.ruled(request, upheld, reason, salt, form.account());
        ledger.append(
                number,
                Actor.staff(form.account()),
                element,
                new DispatchFact.Ruled(request.leadUnit().orElse(""), upheld, SaltedDigest.of(salt, reason)));
        return upheld ? Ruling.UPHELD : Ruling.DISMISSED;
    }

    /** Each department has one part, and who works has people. */
    private void checkParts(Handle handle, List<String> informed) {
        var problems = new LinkedHashMap<String, FieldProblem>();
        if (handle.coHandlers().contains(handle.unit())) {
            problems.put("coHandlers", FieldProblem.of("dispatch.part.lead"));
        } else if (!handle.coHandlers().stream().allMatch(unit -> rules.staffed(Target.DEPARTMENT, unit))) {
            problems.put("coHandlers", FieldProblem.of("dispatch.unit.unstaffed"));
        }
        if (informed.contains(handle.unit()) || informed.stream().anyMatch(handle.coHandlers()::contains)) {
            problems.put("informed", FieldProblem.of("dispatch.part.works"));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid("form-incomplete", problems);
        }
    }

    @Override
    public Handle ruleFinally(String number, SubmittedForm form, String element) {
        ServiceRequest request = requests.lock(number);
        Handle handle = new Handle(Target.DEPARTMENT, form.required("department"));
        checkStaffed(handle);
        String reason = form.required("reason");
        String salt = SaltedDigest.newSalt(random);
        clocks.stop(number, Clocks.Kind.BINDING_RULING, ALL_DISPATCHERS);
        rulings.ruledFinally(request, handle.unit(), reason, salt, form.account());
        ledger.append(
                number,
                Actor.staff(form.account()),
                element,
                new DispatchFact.RuledFinally(handle.unit(), SaltedDigest.of(salt, reason)));
        return handle;
    }

    private void checkStaffed(Handle handle) {
        if (!rules.staffed(handle.target(), handle.unit())) {
            String field = handle.target() == Target.GRID ? "grid" : "department";
            throw Refusal.invalid("form-incomplete", Map.of(field, FieldProblem.of("dispatch.unit.unstaffed")));
        }
    }

    private static DispatchFact fact(DispatchForm form, Optional<String> words, String salt) {
        Decision decision = form.decision();
        return new DispatchFact.Dispatched(
                decision.code(),
                decision instanceof Handle handle ? Optional.of(handle.unit()) : Optional.empty(),
                form.category(),
                form.nature(),
                decision instanceof Reject reject ? Optional.of(reject.reason()) : Optional.empty(),
                decision instanceof Merge merge ? Optional.of(merge.into()) : Optional.empty(),
                words.map(text -> SaltedDigest.of(salt, text)));
    }
}
