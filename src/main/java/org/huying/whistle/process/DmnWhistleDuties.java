package org.huying.whistle.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.huying.whistle.WhistleDuties;
import org.springframework.stereotype.Component;

/** The engine's newest version of the table: every row that fits adds one duty. */
@Component
class DmnWhistleDuties implements WhistleDuties {

    private static final String TABLE = "whistle-departments";

    private final DecisionService decisions;

    DmnWhistleDuties(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<String> of(String category, String ground) {
        List<String> duties = decisions
                .evaluateDecisionTableByKey(TABLE, Map.of("category", category, "ground", ground))
                .collectEntries("duty");
        return duties.stream().distinct().toList();
    }
}
