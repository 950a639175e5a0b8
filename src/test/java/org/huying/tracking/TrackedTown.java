package org.huying.tracking;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The whole application with the demo town, in memory: its real processes, tables and pages, on a clock of the test's. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@Import({TrackedClock.class, Walks.class})
@SpringBootTest(
        classes = TrackedApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:tracking;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "huying.home=target/tracking-home",
            "camunda.bpm.job-execution.enabled=false",
            "spring.main.banner-mode=off"
        })
public @interface TrackedTown {}
