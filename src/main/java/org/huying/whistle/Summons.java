package org.huying.whistle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Organisation;
import org.huying.directory.Role;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.springframework.stereotype.Component;

/** Which departments are called: those that were chosen, or else those that the table proposes. */
@Component
class Summons {

    private final WhistleDuties duties;
    private final DirectoryQueries directory;

    Summons(WhistleDuties duties, DirectoryQueries directory) {
        this.duties = duties;
        this.directory = directory;
    }

    /** Departments whose duty it is and who have somebody to send, each once. */
    List<String> proposed(Optional<String> category, Ground ground) {
        return duties.of(category.orElse(""), ground.code()).stream()
                .flatMap(duty -> directory.competentFor(duty).stream())
                .map(Organisation::code)
                .filter(this::staffed)
                .distinct()
                .toList();
    }

    /** @throws Refusal {@code form-incomplete} (422): nobody is called, or a department has nobody to send */
    List<String> called(WhistleForm form, Optional<String> category) {
        List<String> called = form.departments().isEmpty() ? proposed(category, form.ground()) : form.departments();
        if (called.isEmpty()) {
            throw refused("departments", "whistle.departments.none");
        }
        called.forEach(department -> requireStaffed("departments", department));
        return called;
    }

    void requireStaffed(String field, String department) {
        if (!staffed(department)) {
            throw refused(field, "whistle.department.unstaffed");
        }
    }

    static Refusal refused(String field, String key, Object... arguments) {
        return Refusal.invalid("form-incomplete", Map.of(field, FieldProblem.of(key, arguments)));
    }

    private boolean staffed(String department) {
        return directory.inUse(department)
                && !directory.members(Role.CLERK, department).isEmpty();
    }
}
