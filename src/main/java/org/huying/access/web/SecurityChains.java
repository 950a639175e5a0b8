package org.huying.access.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Three ways in: scripts with HTTP Basic, Camunda's web applications, and everything else. One log-in serves all. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityChains {

    /** Pico's icons are data: images, a photo's preview is a blob: one. */
    private static final String OWN_THINGS_ONLY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private final Answers answers;

    SecurityChains(Answers answers) {
        this.answers = answers;
    }

    /** The same accounts without a session: nothing is stored, the password comes with each call. */
    @Bean
    @Order(1)
    SecurityFilterChain scripts(HttpSecurity http) throws Exception {
        http.securityMatcher(CallKind::isApiCallWithBasic)
                .authorizeHttpRequests(Doors::open)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new BasicOnlyOverTls(answers), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(answers))
                .csrf(SecurityChains::csrf);
        return common(http).build();
    }

    /** Camunda brings its own XSRF token and headers; we decide who gets in, and log out everywhere at once. */
    @Bean
    @Order(2)
    SecurityFilterChain camunda(HttpSecurity http, SecurityContextRepository session) throws Exception {
        http.securityMatchers(all -> all.requestMatchers(Doors.paths("/camunda/**")))
                .authorizeHttpRequests(Doors::open)
                .securityContext(context -> context.securityContextRepository(session))
                .csrf(CsrfConfigurer::disable)
                .logout(logout -> logout.logoutRequestMatcher(CallKind::isCamundaLogout)
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable));
        return common(http).build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain everything(HttpSecurity http, SecurityContextRepository session, LoginOutcome outcome)
            throws Exception {
        http.authorizeHttpRequests(Doors::open)
                .securityContext(context -> context.securityContextRepository(session))
                .csrf(SecurityChains::csrf)
                .formLogin(form -> form.loginPage("/login")
                        .usernameParameter("account")
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(OWN_THINGS_ONLY)));
        return common(http).build();
    }

    /**
     * The token's home is a cookie, so that a resident who types for longer than a session lasts can still send, and
     * looking at a page stores nothing.
     */
    private static void csrf(CsrfConfigurer<HttpSecurity> csrf) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("HUYING-CSRF");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(CallKind::carriesNothingByItself);
    }

    private HttpSecurity common(HttpSecurity http) throws Exception {
        return http.requestCache(cache -> cache.disable())
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
    }
}
