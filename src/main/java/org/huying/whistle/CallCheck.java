package org.huying.whistle;

import java.util.Map;
import java.util.TreeMap;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Organisation;
import org.huying.problem.Refusal.FieldProblem;
import org.springframework.stereotype.Component;

/** The same rules as the forms of tasks have, for a call that comes without a task. */
@Component
public class CallCheck {

    private static final int PLACE = 200;

    private final DirectoryQueries directory;

    CallCheck(DirectoryQueries directory) {
        this.directory = directory;
    }

    /** @return what is wrong, by field; empty: fit to be whistled */
    public Map<String, FieldProblem> problems(Call call) {
        var problems = new TreeMap<String, FieldProblem>();
        if (Ground.of(call.ground()).isEmpty()) {
            problems.put("ground", FieldProblem.of("form.problem.requiredChoice"));
        }
        String place = call.meetingPlace();
        if (place.isBlank()) {
            problems.put("meetingPlace", FieldProblem.of("form.problem.required"));
        } else if (place.length() > PLACE) {
            problems.put("meetingPlace", FieldProblem.of("form.problem.tooLong", PLACE, place.length()));
        } else if (place.codePoints().anyMatch(CallCheck::unprintable)) {
            problems.put("meetingPlace", FieldProblem.of("form.problem.controlCharacters"));
        }
        if (!call.departments().stream().allMatch(this::isDepartment)) {
            problems.put("departments", FieldProblem.of("form.problem.unknownCode"));
        }
        return problems;
    }

    private boolean isDepartment(String code) {
        return directory
                .organisation(code)
                .filter(unit -> unit.kind() == Organisation.Kind.DEPARTMENT)
                .isPresent();
    }

    private static boolean unprintable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }
}
