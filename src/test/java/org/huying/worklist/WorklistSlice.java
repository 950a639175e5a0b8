package org.huying.worklist;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;

/** The work list alone, with a real engine and database, a made-up town, and a process of one user task. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AutoConfigureMockMvc
@SpringBootTest(
        classes = WorklistTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            // the engine module's settings are not for an engine without that module
            "spring.config.name=worklist-slice",
            "huying.time-zone=Asia/Shanghai",
            "spring.datasource.url=jdbc:h2:mem:worklist;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0;NON_KEYWORDS=VALUE",
            "spring.main.banner-mode=off",
            "camunda.bpm.deployment-resource-pattern=classpath*:/worklist-test/processes/*.bpmn",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.history-level=none",
            "camunda.bpm.authorization.enabled=false",
            "camunda.bpm.admin-user.id=wang",
            "camunda.bpm.admin-user.password=wang-secret",
            "camunda.bpm.filter.create=All"
        })
public @interface WorklistSlice {}
