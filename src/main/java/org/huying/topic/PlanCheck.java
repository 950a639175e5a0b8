package org.huying.topic;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huying.directory.DirectoryQueries;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.topic.Topics.Plan;
import org.springframework.stereotype.Component;

/** Looks at what was entered, all fields at once. */
@Component
class PlanCheck {

    private final DirectoryQueries directory;
    private final Clock clock;

    PlanCheck(DirectoryQueries directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @param present plan that is changed: its end may have passed; empty for a new one
     * @throws Refusal {@code topic-invalid} (422)
     */
    void plan(boolean proposed, Plan plan, Optional<Topic> present) {
        var problems = new LinkedHashMap<String, FieldProblem>();
        require(problems, "category", proposed, "topic.category.choose");
        require(problems, "owner", isUnit(plan.owner()), "topic.owner.choose");
        require(problems, "measures", isWritten(plan.measures()), "topic.measures.missing");
        boolean asBefore = present.filter(topic -> topic.endsOn().toString().equals(plan.endsOn()))
                .isPresent();
        require(problems, "endsOn", asBefore || isToCome(plan.endsOn()), "topic.ends.to-come");
        refuse(problems);
    }

    /** @throws Refusal {@code topic-invalid} (422) */
    void conclusion(String words) {
        var problems = new LinkedHashMap<String, FieldProblem>();
        require(problems, "conclusion", isWritten(words), "topic.conclusion.missing");
        refuse(problems);
    }

    private static void require(Map<String, FieldProblem> problems, String field, boolean right, String key) {
        if (!right) {
            problems.put(field, FieldProblem.of(key));
        }
    }

    private static void refuse(Map<String, FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.invalid("topic-invalid", problems);
        }
    }

    private boolean isUnit(String owner) {
        return isPlain(owner) && directory.organisation(owner).isPresent() && directory.inUse(owner);
    }

    private static boolean isWritten(String words) {
        return !words.isBlank() && words.length() <= Topics.LONGEST_WORDS && isPlain(words);
    }

    /** PostgreSQL stores no NUL, and no keyboard types control characters. */
    private static boolean isPlain(String words) {
        return words.chars().noneMatch(each -> Character.isISOControl(each) && each != '\n' && each != '\t');
    }

    private boolean isToCome(String day) {
        try {
            return LocalDate.parse(day).isAfter(LocalDate.now(clock));
        } catch (DateTimeException notADay) {
            return false;
        }
    }
}
