package org.huying.request.process;

import java.time.Duration;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.huying.deadline.Limit;

/** How the tables of limits say how long: outputs {@code amount} and {@code measure}. */
final class Measures {

    /** Measures that say how long. */
    static final Set<String> OF_TIME = Set.of("workingDays", "workingMinutes", "minutes");

    private Measures() {}

    static int amount(DmnDecisionRuleResult row) {
        return ((Number) row.getEntry("amount")).intValue();
    }

    /** @param table for the message when the town's own version of it names another measure */
    static Limit limit(String table, DmnDecisionRuleResult row) {
        int amount = amount(row);
        String measure = row.getEntry("measure");
        return switch (measure) {
            case "workingDays" -> Limit.workingDays(amount);
            case "workingMinutes" -> Limit.workingTime(Duration.ofMinutes(amount));
            case "minutes" -> Limit.aroundTheClock(Duration.ofMinutes(amount));
            default -> throw new IllegalStateException(table + " has no measure " + measure);
        };
    }
}
