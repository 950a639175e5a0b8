package org.huying.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.huying.directory.Role;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may open which address. The first line that fits decides; what no line names is for staff. */
final class Doors {

    private static final String[] STAFF = {
        "/desk/**",
        "/forms/**",
        "/audit/**",
        "/api/audit/**",
        "/camunda/**",
        "/api/work-items/**",
        "/api/statistics/**",
        "/api/requests/*/history/**",
        "/api/requests/*/whistles/**",
        "/api/requests/*/reminders",
        "/api/requests/*/supervisions",
        "/api/requests/*/early-reviews"
    };

    private static final String[] EVERYBODY = {
        "/",
        "/report/**",
        "/track/**",
        "/api/requests/**",
        "/api/areas/**",
        "/api/photos/**",
        "/api/places/**",
        "/api/categories/**",
        "/carried-over/**",
        "/api/carried-over/**",
        "/api/openapi/**",
        "/check/**",
        "/api/ledger/check",
        "/api/ledger/head",
        "/api/ledger/keys",
        "/api/ledger/proof/consistency",
        "/login/**",
        "/error",
        "/css/**",
        "/js/**",
        "/images/**",
        "/webjars/**",
        "/favicon.ico",
        "/favicon.svg",
        "/actuator/health/**",
        // not there; open, so that everybody can see that
        "/engine-rest/**"
    };

    /** What the program is doing, in figures: for those who keep it running. */
    private static final String[] ADMINISTRATOR = {"/actuator/metrics/**"};

    private static final RequestMatcher ACCOUNT = paths("/account")[0];

    private Doors() {}

    /** Whether a stranger may know that there is something, behind the log-in. */
    static boolean isBehindLogin(HttpServletRequest request) {
        return ACCOUNT.matches(request) || Stream.of(paths(STAFF)).anyMatch(path -> path.matches(request));
    }

    static void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(ACCOUNT)
                .hasAnyAuthority("STAFF", "CHANGE_PASSWORD")
                .requestMatchers(paths(STAFF))
                .hasAuthority("STAFF")
                .requestMatchers(paths(ADMINISTRATOR))
                .hasAuthority("ROLE_" + Role.ADMINISTRATOR.code())
                .requestMatchers(paths(EVERYBODY))
                .permitAll()
                .anyRequest()
                .hasAuthority("STAFF");
    }

    /** Independent of how many servlets there are: Camunda brings its own. */
    static RequestMatcher[] paths(String... patterns) {
        return Arrays.stream(patterns)
                .map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toArray(RequestMatcher[]::new);
    }
}
