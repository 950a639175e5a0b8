package org.huying.engine.tasklist;

import jakarta.servlet.Filter;
import java.util.List;
import org.huying.engine.identity.People;
import org.huying.problem.Sentences;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Our filters after Spring Security's and before Camunda's; our texts and styles in place of those in Camunda's jar. */
@Configuration(proxyBeanMethods = false)
class TasklistConfiguration implements WebMvcConfigurer {

    private static final String TASKLIST = "/camunda/app/tasklist/";
    private static final String OURS = "classpath:/tasklist/";

    private final boolean demo;

    TasklistConfiguration(@Value("${huying.demo:false}") boolean demo) {
        this.demo = demo;
    }

    @Bean
    FilterRegistrationBean<PlainAnswers> plainAnswers(Sentences sentences, MessageSource messages) {
        return under(new PlainAnswers(sentences, messages), 199);
    }

    @Bean
    FilterRegistrationBean<TasklistGate> tasklistGate() {
        return under(new TasklistGate(new TasklistBodies()), 200);
    }

    @Bean
    FilterRegistrationBean<TasklistAuthentication> tasklistAuthentication(People people) {
        FilterRegistrationBean<TasklistAuthentication> filter = under(new TasklistAuthentication(people), 201);
        filter.setUrlPatterns(List.of("/camunda/app/*", "/camunda/api/*"));
        return filter;
    }

    private static <F extends Filter> FilterRegistrationBean<F> under(F filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/camunda", "/camunda/*");
        registration.setOrder(order);
        return registration;
    }

    /** A longer pattern wins over Camunda's {@code /camunda/app/**}, whatever the order on the class path. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(TASKLIST + "locales/{file:zh-CN\\.json}").addResourceLocations(OURS + "locales/");
        registry.addResourceHandler(TASKLIST + "scripts/{file:config\\.js}").addResourceLocations(OURS + "scripts/");
        registry.addResourceHandler(TASKLIST + "styles/{file:[a-z-]+\\.css}")
                .addResourceLocations(
                        demo ? new String[] {OURS + "demo/", OURS + "styles/"} : new String[] {OURS + "styles/"});
    }
}
