package org.huying.whistle.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.huying.decision.TableReader;
import org.huying.decision.Values;
import org.huying.directory.DirectoryQueries;
import org.huying.whistle.WhistleDuties;
import org.springframework.stereotype.Component;

/** The engine's newest version of the table: every row that fits adds one duty. */
@Component
class DmnWhistleDuties implements WhistleDuties, TableReader {

    private static final String TABLE = "whistle-departments";

    private final DecisionService decisions;
    private final DirectoryQueries directory;

    DmnWhistleDuties(DecisionService decisions, DirectoryQueries directory) {
        this.decisions = decisions;
        this.directory = directory;
    }

    @Override
    public List<String> of(String category, String ground) {
        List<String> duties = decisions
                .evaluateDecisionTableByKey(TABLE, Map.of("category", category, "ground", ground))
                .collectEntries("duty");
        return duties.stream().distinct().toList();
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public Map<String, Values> outputs() {
        return Map.of("duty", Values.words(directory.duties()));
    }
}
