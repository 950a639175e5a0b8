package org.huying.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.huying.access.CurrentStaff;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Duty;
import org.huying.town.TownClock;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.huying.worklist.WorklistQueries.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "Due today" is the same on the desk and in Tasklist. */
class DueTodayTest extends TownTest {

    @Autowired
    private WorklistQueries queries;

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private DirectoryQueries directory;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identity;

    @AfterEach
    void nobodyIsLoggedIn() {
        identity.clearAuthentication();
    }

    @Test
    void the_desk_and_tasklist_count_the_same_tasks_until_the_towns_midnight() {
        String mine = walk.reports(Walk.LAMP);
        String colleagues = walk.reports(Walk.LAMP);
        walk.claims(Walk.LAMP_CLERK, mine, "user_acceptTicket");
        assertThat(walk.openTasks(colleagues)).containsExactly("user_acceptTicket");
        dueToday(2);

        String later = walk.reports(Walk.LAMP);
        walk.completes(Walk.LAMP_CLERK, later, "user_acceptTicket", Map.of("decision", "accept"));
        assertThat(walk.openTasks(later)).containsExactly("user_reportResult");
        dueToday(2);

        clock.advance(Duration.ofDays(2));
        dueToday(2);
    }

    @Test
    void what_is_due_within_a_day_but_tomorrow_is_not_due_today() {
        Instant afternoon = TownClock.START.plus(Duration.ofHours(6)); // 16:00: two office hours end tomorrow morning
        Instant midnight = afternoon.plus(Duration.ofHours(8));
        clock.set(midnight);
        long othersTomorrow = tasklist();
        clock.set(afternoon);
        long othersToday = tasklist();

        walk.reports(Walk.LAMP);

        assertThat(tasklist()).isEqualTo(othersToday).isEqualTo(desk());
        clock.set(midnight);
        assertThat(tasklist()).isEqualTo(othersTomorrow + 1).isEqualTo(desk());
    }

    private void dueToday(int atLeast) {
        assertThat(desk()).isGreaterThanOrEqualTo(atLeast).isEqualTo(tasklist());
    }

    private long desk() {
        return staff.as(Walk.LAMP_CLERK, () -> queries.counts().get(View.DUE));
    }

    private long tasklist() {
        var duties = directory.person(Walk.LAMP_CLERK).orElseThrow().duties();
        identity.setAuthentication(
                Walk.LAMP_CLERK,
                duties.stream().map(duty -> duty.role().code()).distinct().toList(),
                duties.stream().map(Duty::unit).distinct().toList());
        try {
            String due = filters.createFilterQuery()
                    .filterNameLike("今天到期%")
                    .singleResult()
                    .getId();
            return filters.<Task>list(due).size();
        } finally {
            identity.clearAuthentication();
        }
    }
}
