package org.huying.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What sort of caller sent a request. */
final class CallKind {

    private static final RequestMatcher API = Doors.paths("/api/**")[0];
    private static final RequestMatcher ACTUATOR = Doors.paths("/actuator/**")[0];
    private static final RequestMatcher CAMUNDA_LOGOUT = Doors.paths("/camunda/api/admin/auth/user/*/logout")[0];
    private static final RequestMatcher[] READ_BY_SCRIPTS =
            Doors.paths("/api/**", "/forms/**", "/camunda/api/**", "/actuator/**");

    private CallKind() {}

    static boolean isApiCallWithBasic(HttpServletRequest request) {
        return (API.matches(request) || ACTUATOR.matches(request)) && hasBasic(request);
    }

    static boolean hasBasic(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.strip().regionMatches(true, 0, "Basic", 0, 5);
    }

    static boolean isCamundaLogout(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && CAMUNDA_LOGOUT.matches(request);
    }

    /**
     * An API call that another site cannot have made in somebody's name: no session cookie came along, and a password
     * did not come from a browser, which would remember it (all browsers name the origin of what they post).
     */
    static boolean carriesNothingByItself(HttpServletRequest request) {
        return API.matches(request) && !hasSessionCookie(request) && !(hasBasic(request) && isFromBrowser(request));
    }

    private static boolean hasSessionCookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Stream.of(cookies).anyMatch(cookie -> cookie.getName().equals("SESSION"));
    }

    private static boolean isFromBrowser(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ORIGIN) != null || request.getHeader("Sec-Fetch-Site") != null;
    }

    /** A reader with eyes, who gets a page rather than problem details. */
    static boolean isReadByPerson(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains("text/html")
                && Stream.of(READ_BY_SCRIPTS).noneMatch(path -> path.matches(request));
    }
}
