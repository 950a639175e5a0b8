package org.huying.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.intake.Receipt;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine forgets after half a year, by night; people go on reading what happened. */
class EngineHistoryTest extends Tracking {

    @Autowired
    private Evaluating evaluating;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Test
    void the_engine_forgets_an_ended_loop_and_the_timeline_stays() throws Exception {
        Receipt receipt = reported();
        answered(receipt.number());
        evaluating.score(receipt.number(), new Score(true, true, Satisfaction.SATISFIED), Via.PAGE);
        List<String> story = walk.story(receipt.number());

        clock.advance(Duration.ofDays(179));
        cleanUp();
        assertThat(remembered(receipt.number())).isPositive();

        clock.advance(Duration.ofDays(2));
        cleanUp();

        assertThat(remembered(receipt.number())).isZero();
        assertThat(walk.story(receipt.number())).isEqualTo(story);
        assertThat(page(opened(receipt), "/track/request")).contains(REPLY, "已结案");
        assertThat(page(loggedIn("auditor"), "/desk/requests/" + receipt.number()))
                .contains("道路交通局");
    }

    @Test
    void it_is_done_by_night_in_the_town() {
        var job = history.findHistoryCleanupJobs().get(0);

        assertThat(job.getDuedate()).isNotNull();
        assertThat(job.getDuedate().toInstant().atZone(clock.getZone()).getHour())
                .isBetween(1, 4);
    }

    private long remembered(String number) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .count();
    }

    /** Until nothing is left that is old enough. */
    private void cleanUp() {
        long before;
        do {
            before = history.createHistoricProcessInstanceQuery().count();
            management.executeJob(history.cleanUpHistoryAsync(true).getId());
        } while (history.createHistoricProcessInstanceQuery().count() < before);
    }
}
