package org.huying.whistle.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huying.whistle.ReportIn;
import org.huying.whistle.WhistleQueries;
import org.springframework.stereotype.Component;

/** Whom a whistle is about, for expressions in process files: ids of rows, in the order of the calls. */
@Component
public class WhistleParties {

    private final WhistleQueries whistles;

    WhistleParties(WhistleQueries whistles) {
        this.whistles = whistles;
    }

    /** Every department that was named when it was whistled. */
    public List<Long> toCall(DelegateExecution execution) {
        return all(execution);
    }

    /** Everybody who was called is scored: staying away is scored, too. */
    public List<Long> toScore(DelegateExecution execution) {
        return all(execution);
    }

    public String unitOf(Long reportIn) {
        return whistles.reportIn(reportIn).unit();
    }

    private List<Long> all(DelegateExecution execution) {
        return whistles.reportIns(WhistleProcess.whistle(execution)).stream()
                .map(ReportIn::id)
                .toList();
    }
}
