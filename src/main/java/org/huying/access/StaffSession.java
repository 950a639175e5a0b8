package org.huying.access;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps of a log-in only the account, the time and whether the password must be changed; name, duties and being active
 * are read from the directory on each request.
 */
@Component
class StaffSession implements SecurityContextRepository {

    /**
     * How long a log-in holds.
     *
     * @param idle without any request; long enough for a counter's lunch break
     * @param longest even with requests: a shift; then the password is asked again
     */
    @ConfigurationProperties("huying.access.session")
    record Limits(
            @DefaultValue("2h") Duration idle,
            @DefaultValue("12h") Duration longest) {}

    private static final String LOGGED_IN_AT = "huying.loggedInAt";
    private static final String MUST_CHANGE_PASSWORD = "huying.mustChangePassword";

    private final ActiveStaff active;
    private final Limits limits;
    private final Clock clock;

    StaffSession(ActiveStaff active, Limits limits, Clock clock) {
        this.active = active;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("deprecation") // part of the interface; Spring itself calls loadDeferredContext
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        HttpSession session = holder.getRequest().getSession(false);
        if (session == null) {
            return SecurityContextHolder.createEmptyContext();
        }
        Optional<StaffToken> token = token(session);
        if (token.isEmpty() && session.getAttribute(PRINCIPAL_NAME_INDEX_NAME) != null) {
            session.invalidate();
        }
        return token.<SecurityContext>map(SecurityContextImpl::new)
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private Optional<StaffToken> token(HttpSession session) {
        return session.getAttribute(PRINCIPAL_NAME_INDEX_NAME) instanceof String account
                        && session.getAttribute(LOGGED_IN_AT) instanceof Long loggedInAt
                        && clock.millis() - loggedInAt < limits.longest().toMillis()
                ? active.find(account)
                        .map(staff ->
                                StaffToken.of(staff, Boolean.TRUE.equals(session.getAttribute(MUST_CHANGE_PASSWORD))))
                : Optional.empty();
    }

    @Override
    public void saveContext(
            @Nullable SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context != null && context.getAuthentication() instanceof StaffToken token) {
            HttpSession session = request.getSession();
            session.setAttribute(PRINCIPAL_NAME_INDEX_NAME, token.getPrincipal());
            session.setAttribute(LOGGED_IN_AT, clock.millis());
            session.setAttribute(MUST_CHANGE_PASSWORD, token.mustChangePassword());
            session.setMaxInactiveInterval(Math.toIntExact(limits.idle().toSeconds()));
        } else {
            forget(request.getSession(false));
        }
    }

    private static void forget(@Nullable HttpSession session) {
        if (session != null) {
            session.removeAttribute(PRINCIPAL_NAME_INDEX_NAME);
            session.removeAttribute(LOGGED_IN_AT);
            session.removeAttribute(MUST_CHANGE_PASSWORD);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PRINCIPAL_NAME_INDEX_NAME) != null;
    }
}
