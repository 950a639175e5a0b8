package org.huying.worklist;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.huying.deadline.Limit;
import org.huying.deadline.WorkingCalendar;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;

@EnableAutoConfiguration
@ComponentScan(
        basePackages = "org.huying",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "org\\.huying\\.(?!worklist|problem|MessagesConfiguration|StorageConfiguration|TimeConfiguration|request\\.JdbcRequests|request\\.FilesInHand).*"))
class WorklistTestApplication {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    SecurityFilterChain testSecurity(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/camunda/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/**"))
                .httpBasic(Customizer.withDefaults())
                .build();
    }

    @Bean
    UserDetailsService testUsers() {
        return new InMemoryUserDetailsManager(TestTown.PEOPLE.stream()
                .map(person -> User.withUsername(person.account())
                        .password("{noop}" + person.account() + "-secret")
                        .build())
                .toList());
    }

    @Bean
    SpringResourceTemplateResolver testLayout() {
        var resolver = new SpringResourceTemplateResolver();
        resolver.setPrefix("classpath:/worklist-test/templates/");
        resolver.setSuffix(".html");
        resolver.setCheckExistence(true);
        resolver.setOrder(0);
        return resolver;
    }

    /** Stands for a step of the loop: takes the form as its result. */
    @Bean
    TaskListener visitListener(Forms forms, SubmittedVisits visits) {
        return task -> visits.add(forms.submitted(task.getId(), task.getTaskDefinitionKey()));
    }

    /** Stands for the deadline module: every hour is a working hour. */
    @Bean
    WorkingCalendar testCalendar() {
        return new WorkingCalendar() {
            @Override
            public Due due(Instant start, Limit limit) {
                return new Due(start.plus(limit.time()).plus(Duration.ofHours(8L * limit.workingDays())), false);
            }

            @Override
            public Duration between(Instant from, Instant to, Limit.Hours hours) {
                return Duration.between(from, to);
            }
        };
    }

    @Bean
    SubmittedVisits submittedVisits() {
        return new SubmittedVisits();
    }

    @Bean
    EngineEvents engineEvents(TaskEvents events) {
        return new EngineEvents(events);
    }

    /** Stands for the engine module. */
    static class EngineEvents {

        private final TaskEvents events;

        EngineEvents(TaskEvents events) {
            this.events = events;
        }

        @EventListener
        void on(DelegateTask task) {
            var type =
                    switch (task.getEventName()) {
                        case TaskListener.EVENTNAME_CREATE -> TaskEvent.Type.CREATED;
                        case TaskListener.EVENTNAME_ASSIGNMENT -> TaskEvent.Type.ASSIGNED;
                        case TaskListener.EVENTNAME_COMPLETE -> TaskEvent.Type.COMPLETED;
                        case TaskListener.EVENTNAME_DELETE -> TaskEvent.Type.DELETED;
                        default -> TaskEvent.Type.UPDATED;
                    };
            events.on(new TaskEvent(
                    type,
                    task.getId(),
                    task.getProcessInstanceId(),
                    task.getExecution().getProcessBusinessKey(),
                    "visit",
                    task.getTaskDefinitionKey(),
                    Optional.ofNullable((String) task.getVariable("unit")),
                    task.getCandidates().stream()
                            .map(IdentityLink::getGroupId)
                            .filter(group -> group != null)
                            .collect(Collectors.toSet()),
                    Optional.ofNullable(task.getAssignee()),
                    Optional.ofNullable(task.getDueDate()).map(Date::toInstant)));
        }
    }
}
