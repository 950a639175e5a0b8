package org.huying.town;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huying.HuyingApplication;
import org.huying.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Walks requests through the real program: demo town, real delegates, a real database (H2, or PostgreSQL with
 * {@code -Dhuying.test.database=POSTGRESQL}; the build runs both). Jobs run only when {@link Walk} runs them.
 */
@SpringBootTest(
        classes = {HuyingApplication.class, TownTest.Time.class},
        properties = {
            "huying.home=target/town-test-${huying.test.fork:alone}",
            "huying.ledger.background=false",
            "huying.ledger.daily-head=-",
            "huying.notification.background=false",
            "huying.calendar.renewal=-",
            "huying.topics.proposal=-",
            "huying.escalation.overlooked=-",
            "camunda.bpm.job-execution.enabled=false"
        })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@Import({Walk.class, Scenes.class, Statements.class})
@Tag("both-databases")
public abstract class TownTest {

    @Autowired
    protected Walk walk;

    @Autowired
    protected TownClock clock;

    @Autowired
    private Statements statements;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        var database = TestDatabase.valueOf(System.getProperty("huying.test.database", "H2"));
        var source = database.create();
        properties.add("spring.datasource.url", source::getJdbcUrl);
        properties.add("spring.datasource.username", source::getUsername);
    }

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void theClockStartsAgain() {
        clock.set(TownClock.START);
    }

    /** The clock went back: what earlier tests told would stand as news above what this one tells. */
    @BeforeEach
    void nobodyHasBeenToldAnything() {
        jdbc.sql("delete from notice").update();
    }

    /** What earlier tests left open would ring in this one, and be computed again with it. */
    @BeforeEach
    void whatIsOpenStandsStill() {
        jdbc.sql(
                        "update act_ru_job set duedate_ = timestamp '9999-01-01 00:00:00' where duedate_ < timestamp '9999-01-01 00:00:00'")
                .update();
        jdbc.sql(
                        "update clock set check_at = null, calendar_version = :last where running and calendar_version < :last")
                .param("last", Long.MAX_VALUE)
                .update();
    }

    @AfterEach
    void nobodyReadWhatTheirTransactionHadYetToWrite() {
        assertThat(statements.readUnwritten()).isEmpty();
    }

    @AfterEach
    void theEngineGetsItsClockBack() {
        ClockUtil.reset();
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Time {
        @Bean
        @Primary
        public TownClock townClock() {
            return new TownClock();
        }
    }
}
