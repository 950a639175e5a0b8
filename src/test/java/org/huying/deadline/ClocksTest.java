package org.huying.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huying.deadline.Clocks.Kind.ACCEPTANCE;
import static org.huying.deadline.Clocks.Kind.HANDLING;

import java.lang.reflect.Proxy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.huying.database.TestClock;
import org.huying.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ReflectionUtils;

/** 2026-11-20 is a Friday; office hours are 09:00–17:00. */
class ClocksTest {

    private static final Limit TWO_HOURS = Limit.workingTime(Duration.ofHours(2));
    private static final Limit FIVE_DAYS = Limit.workingDays(5);
    /** No escalation has begun. */
    private static final Clocks.NextCheck NEVER = (clock, stage) -> Optional.empty();

    private ApplicationContext started = new GenericApplicationContext();

    private final TestClock now = new TestClock(at("2026-11-20T10:00"));

    @ParameterizedTest
    @EnumSource
    void a_clock_reads_back_as_it_was_started(TestDatabase database) {
        with(database, clocks -> {
            now.set(at("2026-11-20T16:30").plusNanos(1_234_567));
            var started = clocks.start("1", HANDLING, "water", TWO_HOURS, 80);
            assertThat(started.startedAt()).isEqualTo(at("2026-11-20T16:30").plusMillis(1));
            assertThat(started.dueAt()).isEqualTo(at("2026-11-23T10:30").plusMillis(1));
            assertThat(started.provisional()).isTrue();
            assertThat(clocks.running("1", HANDLING, "water")).contains(started);
        });
    }

    @ParameterizedTest
    @EnumSource
    void starting_a_running_clock_gives_it_back_unchanged(TestDatabase database) {
        with(database, clocks -> {
            var first = clocks.start("1", HANDLING, "water", FIVE_DAYS, 80);
            now.advance(Duration.ofHours(3));
            assertThat(clocks.start("1", HANDLING, "water", TWO_HOURS, 80)).isEqualTo(first);
        });
    }

    @ParameterizedTest
    @EnumSource
    void clocks_of_other_requests_kinds_and_units_run_apart(TestDatabase database) {
        with(database, clocks -> {
            var one = clocks.start("1", HANDLING, "water", FIVE_DAYS, 80);
            assertThat(clocks.start("2", HANDLING, "water", FIVE_DAYS, 80).id()).isNotEqualTo(one.id());
            assertThat(clocks.start("1", ACCEPTANCE, "water", TWO_HOURS, 80).id())
                    .isNotEqualTo(one.id());
            assertThat(clocks.start("1", HANDLING, "roads", FIVE_DAYS, 80).id()).isNotEqualTo(one.id());

            clocks.stop("1", HANDLING, "water");
            assertThat(clocks.running("1", HANDLING, "water")).isEmpty();
            assertThat(clocks.running("1", HANDLING, "roads")).isPresent();

            clocks.stopAll("1");
            assertThat(clocks.running("1", HANDLING, "roads")).isEmpty();
            assertThat(clocks.running("1", ACCEPTANCE, "water")).isEmpty();
            assertThat(clocks.running("2", HANDLING, "water")).isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource
    void after_a_stop_a_new_clock_starts_from_the_beginning_any_number_of_times(TestDatabase database) {
        with(database, clocks -> {
            var first = clocks.start("1", HANDLING, "water", TWO_HOURS, 80);
            for (var again = 0; again < 3; again++) {
                clocks.stop("1", HANDLING, "water");
                now.advance(Duration.ofMinutes(10));
                var next = clocks.start("1", HANDLING, "water", TWO_HOURS, 80);
                assertThat(next.id()).isNotEqualTo(first.id());
                assertThat(next.startedAt()).isEqualTo(now.instant());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_due_date_moves_by_the_office_time_of_the_pause(TestDatabase database) {
        with(database, clocks -> {
            clocks.start("1", HANDLING, "water", TWO_HOURS, 80);
            now.set(at("2026-11-20T11:00"));
            clocks.pause("1", HANDLING, "water", "waiting-for-resident");
            assertThat(clocks.running("1", HANDLING, "water"))
                    .hasValueSatisfying(clock -> assertThat(clock.paused()).isTrue());

            now.set(at("2026-11-23T09:30")); // six hours on Friday, half an hour on Monday
            var resumed = clocks.resume("1", HANDLING, "water").orElseThrow();
            assertThat(resumed.dueAt()).isEqualTo(at("2026-11-23T10:30"));
            assertThat(resumed.paused()).isFalse();
            assertThat(clocks.running("1", HANDLING, "water")).contains(resumed);
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_new_calendar_moves_a_running_clock_with_its_pauses_once(TestDatabase database) {
        with(database, clocks -> {
            clocks.start("1", HANDLING, "water", FIVE_DAYS, 80);
            clocks.start("1", HANDLING, "", Limit.aroundTheClock(Duration.ofHours(1)), 80);
            now.set(at("2026-11-20T12:00"));
            clocks.pause("1", HANDLING, "water", "season");
            now.set(at("2026-11-23T12:00")); // a working day later
            clocks.resume("1", HANDLING, "water");
            assertThat(clocks.outdated(10)).isEmpty();

            publish("2026-11-21 on", "2026-11-24 off"); // Saturday is worked, Tuesday is off
            assertThat(clocks.outdated(10)).containsExactly("1");
            var moved = clocks.recompute("1", NEVER);

            assertThat(moved)
                    .filteredOn(Clocks.Recomputed::isNews)
                    .singleElement()
                    .satisfies(clock -> {
                        assertThat(clock.before().dueAt()).isEqualTo(at("2026-11-30T10:00"));
                        assertThat(clock.before().provisional()).isTrue();
                        // five days and now two of pause: Fri, Sat, Mon, Wed, Thu, Fri, Mon, Tue
                        assertThat(clock.after().dueAt()).isEqualTo(at("2026-12-01T10:00"));
                        assertThat(clock.after().provisional()).isFalse();
                        assertThat(clocks.running("1", HANDLING, "water")).contains(clock.after());
                    });
            assertThat(clocks.outdated(10)).isEmpty();
            assertThat(clocks.recompute("1", NEVER)).noneMatch(Clocks.Recomputed::isNews);
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_stopped_clock_stays_as_it_was(TestDatabase database) {
        with(database, clocks -> {
            clocks.start("1", HANDLING, "water", FIVE_DAYS, 80);
            clocks.stopAll("1");
            publish("2026-11-24 off");
            assertThat(clocks.outdated(10)).isEmpty();
            assertThat(clocks.recompute("1", NEVER)).noneMatch(Clocks.Recomputed::isNews);
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_unit_works_by_its_own_calendar_or_that_of_the_area_around_it(TestDatabase database) {
        with(database, clocks -> {
            publish("2026-11-24 off");
            assertThat(clocks.start("1", HANDLING, "GRID-1", FIVE_DAYS, 80).dueAt())
                    .isEqualTo(at("2026-11-25T10:00"));
            assertThat(clocks.start("1", HANDLING, "GRID-2", FIVE_DAYS, 80).dueAt())
                    .isEqualTo(at("2026-11-30T10:00"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void around_the_clock_a_pause_counts_every_hour(TestDatabase database) {
        with(database, clocks -> {
            var clock = clocks.start("1", HANDLING, "", Limit.aroundTheClock(Duration.ofMinutes(30)), 80);
            clocks.pause("1", HANDLING, "", "waiting-for-resident");
            now.advance(Duration.ofDays(2));
            assertThat(clocks.resume("1", HANDLING, "").orElseThrow().dueAt())
                    .isEqualTo(clock.dueAt().plus(Duration.ofDays(2)));
            assertThat(clock.provisional()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_second_pause_or_resume_changes_nothing(TestDatabase database) {
        with(database, clocks -> {
            var clock = clocks.start("1", HANDLING, "water", TWO_HOURS, 80);
            clocks.pause("1", HANDLING, "water", "season");
            now.advance(Duration.ofHours(1));
            clocks.pause("1", HANDLING, "water", "budget");
            now.advance(Duration.ofHours(1));
            var resumed = clocks.resume("1", HANDLING, "water").orElseThrow();
            assertThat(resumed.dueAt()).isEqualTo(clock.dueAt().plus(Duration.ofHours(2)));
            now.advance(Duration.ofHours(1));
            assertThat(clocks.resume("1", HANDLING, "water")).contains(resumed);
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_transaction_sees_what_it_did_to_a_clock(TestDatabase database) {
        context(database).run(context -> {
            var clocks = context.getBean(Clocks.class);
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
                var first = clocks.start("1", HANDLING, "water", TWO_HOURS, 80);
                assertThat(clocks.start("1", HANDLING, "water", FIVE_DAYS, 80)).isEqualTo(first);
                clocks.pause("1", HANDLING, "water", "season");
                assertThat(clocks.running("1", HANDLING, "water"))
                        .hasValueSatisfying(clock -> assertThat(clock.paused()).isTrue());
                now.advance(Duration.ofHours(1));
                var resumed = clocks.resume("1", HANDLING, "water").orElseThrow();
                assertThat(clocks.running("1", HANDLING, "water")).contains(resumed);
                clocks.stop("1", HANDLING, "water");
                assertThat(clocks.running("1", HANDLING, "water")).isEmpty();
                assertThat(clocks.start("1", HANDLING, "water", TWO_HOURS, 80).id())
                        .isNotEqualTo(first.id());
                clocks.stopAll("1");
                assertThat(clocks.running("1", HANDLING, "water")).isEmpty();
            });
        });
    }

    @ParameterizedTest
    @EnumSource
    void what_does_not_run_can_be_paused_resumed_and_stopped_without_harm(TestDatabase database) {
        with(database, clocks -> {
            clocks.pause("1", HANDLING, "water", "season");
            assertThat(clocks.resume("1", HANDLING, "water")).isEmpty();
            clocks.stop("1", HANDLING, "water");
            clocks.stopAll("1");
            assertThat(clocks.running("1", HANDLING, "water")).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void outside_a_transaction_no_clock_is_touched(TestDatabase database) {
        context(database).run(context -> {
            var clocks = context.getBean(Clocks.class);
            assertThatThrownBy(() -> clocks.start("1", HANDLING, "water", TWO_HOURS, 80))
                    .isInstanceOf(IllegalTransactionStateException.class);
            assertThat(clocks.running("1", HANDLING, "water")).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_database_itself_refuses_a_second_running_clock(TestDatabase database) {
        try (var source = database.create()) {
            var jdbc = JdbcClient.create(source);
            var insert = """
                    insert into clock (request_number, kind, unit, running, hours, limit_days, limit_ms,
                                       started_at, due_at, provisional)
                    values ('1', 'HANDLING', 'water', true, 'OFFICE', 1, 0,
                            current_timestamp, current_timestamp, true)
                    """;
            jdbc.sql(insert).update();
            assertThatThrownBy(() -> jdbc.sql(insert).update()).hasMessageContaining("nique");
        }
    }

    /** Each call in a transaction of its own, as one step follows another. */
    private void with(TestDatabase database, Consumer<Clocks> test) {
        context(database).run(context -> {
            started = context;
            test.accept(each(
                    new TransactionTemplate(context.getBean(PlatformTransactionManager.class)),
                    context.getBean(Clocks.class)));
        });
    }

    private static Clocks each(TransactionTemplate transaction, Clocks clocks) {
        return (Clocks) Proxy.newProxyInstance(
                Clocks.class.getClassLoader(),
                new Class<?>[] {Clocks.class},
                (self, method, arguments) ->
                        transaction.execute(status -> ReflectionUtils.invokeMethod(method, clocks, arguments)));
    }

    /** Nine to five, and around the clock in community 1. */
    private void publish(String... days) {
        var always = OfficeHours.parse(List.of("00:00-24:00"));
        var week = WorkingHours.always(EnumSet.allOf(DayOfWeek.class), always);
        var calendars = Map.of(
                "office",
                Calendars.office("09:00-17:00"),
                "always",
                new CalendarRules("always", always.day(), false, List.of(week)));
        started.getBean(CalendarWriter.class)
                .write(new TownCalendar(calendars, Map.of("COMMUNITY-1", "always"), Calendars.years(days), List.of()));
        calendars().renew();
    }

    private TownCalendars calendars() {
        return started.getBean(TownCalendars.class);
    }

    private ApplicationContextRunner context(TestDatabase database) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        TransactionAutoConfiguration.class))
                .withUserConfiguration(
                        DeadlineConfiguration.class,
                        CalendarTables.class,
                        CalendarWriter.class,
                        TownCalendars.class,
                        KnownClocks.class,
                        JdbcClocks.class)
                .withBean(UnitAreas.class, () -> unit -> List.of(unit, unit.replace("GRID", "COMMUNITY")))
                .withBean(DataSource.class, database::create)
                .withBean(java.time.Clock.class, () -> now);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
