package org.huying.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.huying.access.CurrentStaff;
import org.huying.deadline.CalendarFiles;
import org.huying.deadline.CalendarLoading;
import org.huying.deadline.CalendarLoading.Result.Loaded;
import org.huying.deadline.Clocks.Kind;
import org.huying.escalation.Urging;
import org.huying.handling.Extending;
import org.huying.ledger.Actor;
import org.huying.ledger.LedgerEntry;
import org.huying.ledger.LedgerQueries;
import org.huying.problem.Refusal;
import org.huying.request.Urgency;
import org.huying.request.process.NewYearClocks.Stored;
import org.huying.town.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The town's clock goes over a new year whose calendar arrives on New Year's Eve in the afternoon, while clocks of every kind
 * run: three days off and a Saturday that is worked. Every date is counted here, minute by minute. See docs/bench.md.
 */
class NewYearTest extends TownTest {

    private static final Path SHIPPED = Path.of("src/main/resources/demo/calendar");
    private static final Instant CHRISTMAS_EVE = Instant.parse("2026-12-24T02:00:00Z");
    /** Ten o'clock on Thursday, 31 December, in the town. */
    private static final Instant NEW_YEARS_EVE = Instant.parse("2026-12-31T02:00:00Z");
    /** Half past four: some clocks are late by now, some have been reminded of. */
    private static final Instant PUBLISHED = Instant.parse("2026-12-31T08:30:00Z");

    private static final Instant END = Instant.parse("2027-01-31T16:00:00Z");

    private static final Set<Kind> KINDS = EnumSet.of(
            Kind.DISPATCH,
            Kind.ACCEPTANCE,
            Kind.HANDLING,
            Kind.RULING,
            Kind.BINDING_RULING,
            Kind.CALLBACK,
            Kind.SUPERVISION,
            Kind.CO_HANDLING,
            Kind.EXTENSION,
            Kind.REVIEW,
            Kind.REPORT_IN,
            Kind.SCORING);
    private static final MinuteByMinute PROVISIONAL = new MinuteByMinute(Set.of(), Set.of(), false);
    private static final MinuteByMinute CALENDAR = new MinuteByMinute(
            Set.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 5)),
            Set.of(LocalDate.of(2027, 1, 9)),
            false);
    private static final String DAYS = """
            {"year": 2027, "papers": [], "days": [
              {"name": "迎新节", "date": "2027-01-01", "isOffDay": true},
              {"name": "迎新节", "date": "2027-01-04", "isOffDay": true},
              {"name": "迎新节", "date": "2027-01-05", "isOffDay": true},
              {"name": "迎新节", "date": "2027-01-09", "isOffDay": false}]}
            """;

    @Autowired
    private CalendarLoading loading;

    @Autowired
    private CalendarChanges changes;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private LedgerQueries ledger;

    @Autowired
    private Urging urging;

    @Autowired
    private Extending extending;

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @AfterEach
    void theShippedCalendarReturns() {
        loading.load(CalendarFiles.in(SHIPPED), Actor.SYSTEM);
        changes.recompute();
    }

    @Test
    void every_clock_of_every_kind_goes_over_the_new_year_in_working_time() throws IOException {
        load("{\"year\": 2027, \"papers\": [], \"days\": []}");
        var requests = new NewYearRequests(walk, urging, extending, staff);
        clock.set(CHRISTMAS_EVE);
        requests.aWeekBefore();
        runUntil(NEW_YEARS_EVE, requests);
        requests.onNewYearsEve();

        var clocks = new NewYearClocks(jdbc, requests);
        List<Stored> before = clocks.running();
        assertThat(before).extracting(Stored::kind).containsAll(KINDS);
        assertThat(before).allSatisfy(one -> runsBy(one, clocks, PROVISIONAL, true));

        runUntil(PUBLISHED, requests);
        load(DAYS);
        changes.recompute();
        changes.recompute();

        List<Stored> after = clocks.running();
        assertThat(after).allSatisfy(one -> runsBy(one, clocks, CALENDAR, false));
        theChangeIsTold(before, after, requests);
        tasksFollow(after);

        runUntil(END, requests);
        assertThat(happened(requests)).containsExactlyElementsOf(clocks.steps(before, CALENDAR, END));
    }

    @Test
    void a_ticket_may_be_returned_until_the_last_minute_of_two_working_days() throws IOException {
        load("{\"year\": 2027, \"papers\": [], \"days\": []}");
        clock.set(NEW_YEARS_EVE);
        var requests = new NewYearRequests(walk, urging, extending, staff);
        requests.tickets();
        load(DAYS);
        Instant last = CALENDAR.after(NEW_YEARS_EVE, 2 * CALENDAR.day());
        assertThat(last).isEqualTo(Instant.parse("2027-01-07T02:00:00Z"));

        clock.set(last);
        requests.returns("return in time");
        clock.set(last.plusSeconds(60));
        assertThatThrownBy(() -> requests.returns("return too late")).isInstanceOf(Refusal.class);
    }

    /** What is due in the new year is provisional as long as that has no calendar. */
    private static void runsBy(Stored one, NewYearClocks clocks, MinuteByMinute town, boolean awaited) {
        NewYearClock rule = clocks.rule(one);
        if (clocks.paused(one)) {
            return;
        }
        assertThat(one.dueAt()).as("%s is due", one).isEqualTo(rule.dueAt(town));
        assertThat(one.warnAt()).as("%s warns", one).isEqualTo(rule.warnAt(town));
        boolean reachesNewYear = !one.dueAt().isBefore(Instant.parse("2026-12-31T16:00:00Z"));
        assertThat(one.provisional())
                .as("%s is provisional", one)
                .isEqualTo(awaited && reachesNewYear && !one.unit().equals("DEPT-EMERGENCY") && !aroundTheClock(rule));
    }

    private static boolean aroundTheClock(NewYearClock rule) {
        return rule.urgency() == Urgency.EMERGENCY;
    }

    private void theChangeIsTold(List<Stored> before, List<Stored> after, NewYearRequests requests) {
        var news = new HashSet<String>();
        for (Stored one : after) {
            before.stream()
                    .filter(other -> other.number().equals(one.number())
                            && other.kind() == one.kind()
                            && other.unit().equals(one.unit()))
                    .filter(other -> !other.dueAt().equals(one.dueAt()) || other.provisional() != one.provisional())
                    .forEach(other -> news.add(one.number()));
        }
        for (String number : requests.numbers().values()) {
            long told = walk.story(number).stream()
                    .filter("clocks.recomputed"::equals)
                    .count();
            assertThat(told).as(number).isEqualTo(news.contains(number) ? 1 : 0);
        }
        assertThat(news).hasSizeGreaterThan(10);
    }

    /** Due and follow-up date of each open task are its clock's. */
    private void tasksFollow(List<Stored> clocks) {
        for (Stored one : clocks) {
            for (var task : tasks.createTaskQuery()
                    .processInstanceBusinessKey(one.number())
                    .list()) {
                boolean same = Deadlines.kind(task.getTaskDefinitionKey())
                                .filter(one.kind()::equals)
                                .isPresent()
                        && (one.unit().isEmpty() || one.unit().equals(task.getTenantId()));
                if (same) {
                    assertThat(task.getDueDate().toInstant()).as("%s", one).isEqualTo(one.dueAt());
                    assertThat(task.getFollowUpDate().toInstant()).as("%s", one).isEqualTo(one.warnAt());
                    assertThat(jdbc.sql("select due_at from work_item where id = ?")
                                    .param(task.getId())
                                    .query(OffsetDateTime.class)
                                    .single()
                                    .toInstant())
                            .isEqualTo(one.dueAt());
                }
            }
        }
    }

    private List<String> happened(NewYearRequests requests) {
        return requests.numbers().values().stream()
                .flatMap(number -> ledger.ofRequest(number).stream())
                .filter(entry -> Set.of("clock.reminded", "clock.escalated").contains(entry.kind()))
                .map(NewYearTest::line)
                .sorted()
                .toList();
    }

    private static String line(LedgerEntry entry) {
        try {
            var fact = new ObjectMapper().readTree(entry.payload());
            String step = fact.path("to").asText("REMIND");
            return NewYearClocks.line(
                    entry.requestNumber(),
                    fact.path("clock").asText(),
                    fact.path("unit").asText(),
                    step,
                    entry.at());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Time jumps to where the next timer of these requests is due, so that each fires when it says and not when we look. */
    private void runUntil(Instant end, NewYearRequests requests) {
        List<String> loops = requests.numbers().values().stream()
                .flatMap(number -> walk.request(number).instanceId().stream())
                .toList();
        Optional<Job> next = next(loops);
        while (next.filter(job -> !job.getDuedate().toInstant().isAfter(end)).isPresent()) {
            Job job = next.get();
            if (job.getDuedate().toInstant().isAfter(clock.instant())) {
                clock.set(job.getDuedate().toInstant());
            }
            management.executeJob(job.getId());
            next = next(loops);
        }
        clock.set(end);
    }

    /** Of the loops and of all that they call. */
    private Optional<Job> next(List<String> loops) {
        return loops.stream()
                .flatMap(loop -> management.createJobQuery().rootProcessInstanceId(loop).list().stream())
                .min(Comparator.comparing(Job::getDuedate));
    }

    private void load(String year) throws IOException {
        for (String file : List.of("calendar.yaml", "2026.json")) {
            Files.writeString(folder.resolve(file), Files.readString(SHIPPED.resolve(file)));
        }
        Files.writeString(folder.resolve("2027.json"), year);
        assertThat(loading.load(CalendarFiles.in(folder), Actor.SYSTEM)).isInstanceOf(Loaded.class);
    }
}
