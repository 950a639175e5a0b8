package org.huying.handling;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.huying.access.CurrentStaff;
import org.huying.deadline.Clocks;
import org.huying.deadline.Clocks.Kind;
import org.huying.deadline.Extensions;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Role;
import org.huying.handling.AskedExtension.State;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.ledger.SaltedDigest;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.problem.Refusal.Status;
import org.huying.worklist.SubmittedForm;
import org.huying.worklist.WorkItem;
import org.huying.worklist.Worklist;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class ExtendingService implements Extending {

    private static final String OUTSIDE_A_STEP = "";
    private static final int LONGEST = 2_000;

    private final Worklist worklist;
    private final Assignments assignments;
    private final AskedExtensions asked;
    private final Extensions extensions;
    private final Clocks clocks;
    private final LeadPort lead;
    private final DirectoryQueries directory;
    private final CurrentStaff staff;
    private final Ledger ledger;

    ExtendingService(
            Worklist worklist,
            Assignments assignments,
            AskedExtensions asked,
            Extensions extensions,
            Clocks clocks,
            LeadPort lead,
            DirectoryQueries directory,
            CurrentStaff staff,
            Ledger ledger) {
        this.worklist = worklist;
        this.assignments = assignments;
        this.asked = asked;
        this.extensions = extensions;
        this.clocks = clocks;
        this.lead = lead;
        this.directory = directory;
        this.staff = staff;
        this.ledger = ledger;
    }

    @Override
    @Transactional
    public void ask(String taskId, Optional<Integer> days, String reason) {
        WorkItem item = worklist.lock(taskId);
        Assignment assignment = assignments
                .latest(item.requestNumber())
                .filter(each -> ExtensionOffer.isFor(item))
                .filter(each -> item.unit().filter(each.unit()::equals).isPresent())
                .orElseThrow(() -> conflict("extension-not-here"));
        String words = Words.plain(reason);
        check(days, words);
        switch (extensions.ask(item.requestNumber(), Kind.HANDLING, assignment.unit())) {
            case NO_CLOCK -> throw conflict("extension-not-here");
            case LATE -> throw conflict("extension-late");
            case TWICE_ALREADY -> throw conflict("extension-third");
            case POSSIBLE -> {
                // whether it is wise is for the lead to say
            }
        }
        if (asked.undecided(item.requestNumber()).isPresent()) {
            throw conflict("extension-undecided");
        }
        if (directory.members(Role.LEAD, assignment.unit()).isEmpty()) {
            throw conflict("extension-no-lead");
        }
        String account = staff.require().account();
        SaltedDigest digest = asked.ask(assignment, days.orElseThrow(), words, account);
        ledger.append(
                item.requestNumber(),
                Actor.staff(account),
                OUTSIDE_A_STEP,
                new ExtensionFact.Asked(assignment.unit(), days.orElseThrow(), digest));
        lead.asked(assignments.instanceOf(assignment.id()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Granted> decide(String number, SubmittedForm form, String element) {
        AskedExtension extension =
                asked.undecided(number).orElseThrow(() -> new IllegalStateException("no extension is asked for"));
        clocks.stop(number, Kind.EXTENSION, extension.unit());
        Actor lead = Actor.staff(form.account());
        if (form.required("decision").equals("refuse")) {
            String answer = form.required("answer");
            asked.decided(extension.id(), State.REFUSED, form.account(), answer);
            ledger.append(
                    number,
                    lead,
                    element,
                    new ExtensionFact.Refused(
                            extension.unit(), extension.days(), SaltedDigest.of(extension.wordsSalt(), answer)));
            return Optional.empty();
        }
        Clocks.Clock moved = extensions
                .extend(number, Kind.HANDLING, extension.unit(), extension.days())
                .orElseThrow(() -> conflict("extension-not-here"));
        asked.decided(extension.id(), State.GRANTED, form.account(), null);
        ledger.append(
                number, lead, element, new ExtensionFact.Granted(extension.unit(), extension.days(), moved.dueAt()));
        return Optional.of(new Granted(assignments.instanceOf(extension.assignmentId()), moved.dueAt()));
    }

    private static void check(Optional<Integer> days, String reason) {
        var problems = new LinkedHashMap<String, FieldProblem>();
        if (days.filter(count -> count >= 1 && count <= MOST_DAYS).isEmpty()) {
            problems.put("days", FieldProblem.of("handling.extension.days.wrong", MOST_DAYS));
        }
        if (reason.isEmpty() || reason.length() > LONGEST) {
            problems.put("reason", FieldProblem.of("handling.extension.reason.wrong", LONGEST));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid("extension-invalid", problems);
        }
    }

    private static Refusal conflict(String type) {
        return Refusal.of(Status.CONFLICT, type);
    }
}
