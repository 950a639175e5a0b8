package org.huying.request;

import org.huying.deadline.Clocks;
import org.huying.deadline.Limit;

/** Who is told when a clock runs out: table {@code processes/escalation.dmn}. */
public interface EscalationRules {

    /** Share of the limit after which whoever works on it is reminded (mission: 80), 1 to 100. */
    int warnPercent(Clocks.Kind kind, Urgency urgency);

    /** How long after the limit the step follows; no time at all for the department's lead (mission: at the limit). */
    Limit after(EscalationStep step, Clocks.Kind kind, Urgency urgency);
}
