package org.huying.whistle;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.huying.deadline.Clocks;
import org.huying.directory.Area;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Duty;
import org.huying.directory.Role;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.ledger.SaltedDigest;
import org.huying.problem.Refusal;
import org.huying.request.Requests;
import org.huying.request.ServiceRequest;
import org.huying.worklist.SubmittedForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class WhistlingService implements Whistling {

    private final Requests requests;
    private final Whistles whistles;
    private final CalledDepartments departments;
    private final Summons summons;
    private final DirectoryQueries directory;
    private final Clocks clocks;
    private final Ledger ledger;
    private final SecureRandom random = new SecureRandom();

    WhistlingService(
            Requests requests,
            Whistles whistles,
            CalledDepartments departments,
            Summons summons,
            DirectoryQueries directory,
            Clocks clocks,
            Ledger ledger) {
        this.requests = requests;
        this.whistles = whistles;
        this.departments = departments;
        this.summons = summons;
        this.directory = directory;
        this.clocks = clocks;
        this.ledger = ledger;
    }

    @Override
    public void blow(String number, Optional<String> grid, SubmittedForm submitted, String element) {
        ServiceRequest request = requests.lock(number);
        WhistleForm form = WhistleForm.of(submitted);
        List<String> called = summons.called(form, submitted.value("category").or(request::category));
        String unit = grid.orElseGet(() -> areaOf(form.account()));
        leadBy(request, unit);
        String salt = SaltedDigest.newSalt(random);
        long whistle = whistles.blown(number, request.round(), unit, grid.isEmpty(), form, salt);
        called.forEach(department -> call(whistle, department, form.account()));
        ledger.append(
                number,
                Actor.staff(form.account()),
                element,
                new WhistleFact.Blown(
                        request.round(),
                        unit,
                        form.ground().code(),
                        form.urgent(),
                        called,
                        SaltedDigest.of(salt, form.meetingPlace())));
    }

    @Override
    public long begin(String number, String instanceId) {
        Whistle whistle =
                whistles.pending(number).orElseThrow(() -> new IllegalStateException("Nothing was whistled for it"));
        whistles.begun(whistle.id(), instanceId);
        return whistle.id();
    }

    @Override
    public Step coordinate(long id, SubmittedForm form, String element) {
        Whistle whistle = whistles.find(id).orElseThrow();
        requests.lock(whistle.requestNumber());
        return switch (form.required("decision")) {
            case "callAnother" -> callAnother(whistle, form);
            case "release" -> release(whistle, form, element);
            case "finish" -> finish(whistle, form, element);
            default -> throw new IllegalStateException("user_coordinate declares no such decision");
        };
    }

    @Override
    public void over(String instanceId) {
        whistles.calledOff(instanceId);
    }

    private Step callAnother(Whistle whistle, SubmittedForm form) {
        String department = form.required("department");
        summons.requireStaffed("department", department);
        boolean there = departments.ofWhistle(whistle.id()).stream()
                .anyMatch(called ->
                        called.unit().equals(department) && called.releasedAt().isEmpty());
        if (there) {
            throw Summons.refused("department", "whistle.department.called-already");
        }
        return new Step.CallAnother(call(whistle.id(), department, form.account()));
    }

    private Step release(Whistle whistle, SubmittedForm form, String element) {
        String department = form.required("department");
        ReportIn called = departments.ofWhistle(whistle.id()).stream()
                .filter(each -> each.unit().equals(department) && each.out())
                .findFirst()
                .orElseThrow(() -> Summons.refused("department", "whistle.department.not-out"));
        String reason = form.required("releaseReason");
        departments.released(called.id(), form.account(), reason);
        clocks.stop(whistle.requestNumber(), Clocks.Kind.REPORT_IN, department);
        clocks.stop(whistle.requestNumber(), Clocks.Kind.HANDLING, department);
        append(
                whistle,
                form,
                element,
                new WhistleFact.Released(department, SaltedDigest.of(called.wordsSalt(), reason)));
        return new Step.Release(called.id());
    }

    private Step finish(Whistle whistle, SubmittedForm form, String element) {
        long out = departments.ofWhistle(whistle.id()).stream()
                .filter(ReportIn::out)
                .count();
        if (out > 0) {
            throw Refusal.of(Refusal.Status.CONFLICT, "whistle-somebody-is-out", out);
        }
        boolean solved = form.required("solved").equals("yes");
        String result = form.required("result");
        String reply = form.required("reply");
        whistles.finished(whistle.id(), form.account(), solved, result, reply);
        clocks.stop(whistle.requestNumber(), Clocks.Kind.HANDLING, whistle.coordinator());
        append(
                whistle,
                form,
                element,
                new WhistleFact.Resolved(
                        whistle.unit(),
                        solved,
                        SaltedDigest.of(whistle.wordsSalt(), result),
                        SaltedDigest.of(whistle.wordsSalt(), reply),
                        form.photos().size()));
        return new Step.Finish(solved);
    }

    private long call(long whistle, String department, String account) {
        return departments.call(whistle, department, account, SaltedDigest.newSalt(random));
    }

    /** Whoever whistles answers to the resident. */
    private void leadBy(ServiceRequest request, String unit) {
        request.leadUnit()
                .filter(former -> !former.equals(unit))
                .ifPresent(former -> clocks.stop(request.number(), Clocks.Kind.HANDLING, former));
        requests.leadBy(request.number(), unit);
    }

    /** The area for which the dispatcher works: the street. */
    private String areaOf(String account) {
        return directory.person(account).stream()
                .flatMap(person -> person.duties().stream())
                .filter(duty -> duty.role() == Role.DISPATCHER)
                .map(Duty::unit)
                .findFirst()
                .orElseGet(() -> directory.areas(Area.Level.SUBDISTRICT).get(0).code());
    }

    private void append(Whistle whistle, SubmittedForm form, String element, WhistleFact fact) {
        ledger.append(whistle.requestNumber(), Actor.staff(form.account()), element, fact);
    }
}
