package org.huying.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huying.decision.TableChanges;
import org.huying.directory.DirectoryQueries;
import org.huying.ledger.Ledger;
import org.huying.problem.Refusal;
import org.huying.worklist.TaskEvent;
import org.huying.worklist.TaskEvents;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.session.SessionAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The engine alone, served over HTTP, with a small town and small processes; passwords are {@code secret}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = EngineTest.EngineAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:engine;DB_CLOSE_DELAY=-1;NON_KEYWORDS=VALUE",
            "huying.engine.processes=classpath*:/engine-processes/",
            "huying.demo=true",
            "camunda.bpm.job-execution.enabled=false"
        })
@interface EngineTest {

    /** What the engine needs of its neighbours. */
    @EnableAutoConfiguration(exclude = SessionAutoConfiguration.class)
    @ComponentScan(
            basePackages = "org.huying",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "org\\.huying\\.((?!engine|problem)[a-z]+\\..*|HuyingApplication)"))
    @Import({Neighbours.class, TableChanges.class})
    class EngineAlone implements WebMvcConfigurer {

        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            registry.addResourceHandler("/engine-test-form.html").addResourceLocations("classpath:/engine-static/");
        }
    }

    /** What other modules bring; no component, so that tests of the whole application do not find it. */
    class Neighbours {

        @Bean
        Ledger ledger() {
            return (stream, actor, element, fact) -> {};
        }

        @Bean
        DirectoryQueries smallTown() {
            return new SmallTown();
        }

        @Bean
        Told told() {
            return new Told();
        }

        /** A result that begins with {@code refused} breaks a rule, one with {@code broken} a fault of ours. */
        @Bean
        TaskListener refusingListener() {
            return task -> {
                String draft = String.valueOf(task.getVariable("draft"));
                if (draft.startsWith("refused")) {
                    throw Refusal.of(Refusal.Status.UNPROCESSABLE, "tasklist-undeclared");
                }
                if (draft.startsWith("broken")) {
                    throw new IllegalStateException("select secret from ledger");
                }
            };
        }

        @Bean
        UserDetailsService accounts(DirectoryQueries town) {
            return account -> User.withUsername(account)
                    .password("{noop}secret")
                    .authorities("STAFF")
                    .build();
        }

        @Bean
        SecurityFilterChain security(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .httpBasic(
                            basic -> basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                    .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/**"))
                    .build();
        }
    }

    /** Remembers what the engine told. */
    final class Told implements TaskEvents {

        final List<TaskEvent> events = new ArrayList<>();

        @Override
        public void on(TaskEvent event) {
            events.add(event);
        }
    }
}
