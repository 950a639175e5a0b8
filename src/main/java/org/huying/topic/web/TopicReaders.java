package org.huying.topic.web;

import java.util.EnumSet;
import java.util.Set;
import org.huying.access.CurrentStaff;
import org.huying.directory.Category;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Role;
import org.huying.evaluation.RatingMonth;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.springframework.stereotype.Component;

/** Who may read topics, who makes one a project, and what an address asks for: the same for pages and API. */
@Component
class TopicReaders {

    private static final Set<Role> READERS =
            EnumSet.of(Role.DISPATCHER, Role.LEADER, Role.SUPERVISOR, Role.AUDITOR, Role.ADMINISTRATOR);

    private final CurrentStaff staff;
    private final DirectoryQueries directory;

    TopicReaders(CurrentStaff staff, DirectoryQueries directory) {
        this.staff = staff;
        this.directory = directory;
    }

    /** @throws Refusal {@code not-allowed} (403) */
    void check() {
        if (READERS.stream().noneMatch(staff.require()::is)) {
            throw Refusal.of(Status.FORBIDDEN, "not-allowed");
        }
    }

    boolean maySteer() {
        return staff.require().is(Role.SUPERVISOR);
    }

    /**
     * @return account of the supervisor
     * @throws Refusal {@code not-allowed} (403)
     */
    String steering() {
        if (!maySteer()) {
            throw Refusal.of(Status.FORBIDDEN, "not-allowed");
        }
        return staff.require().account();
    }

    /** @throws Refusal {@code rates-month} (400) for what is no month */
    RatingMonth month(String asked) {
        return RatingMonth.read(asked).orElseThrow(() -> Refusal.of(Status.BAD_REQUEST, "rates-month"));
    }

    /** @throws Refusal {@code topic-category} (404); a confidential one is as unknown as any other */
    Category category(String code) {
        return directory
                .category(code)
                .filter(category -> !category.confidential())
                .orElseThrow(() -> Refusal.of(Status.NOT_FOUND, "topic-category"));
    }
}
