package org.huying.access.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import org.huying.access.TooManyAttempts;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.problem.Sentences;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody gets who may not go on: people the log-in page or a sentence, programs problem details. */
@Component
class Answers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Sentences sentences;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    Answers(Sentences sentences, LocaleResolver locales, ObjectMapper json) {
        this.sentences = sentences;
        this.locales = locales;
        this.json = json;
    }

    /** Nobody is logged in, or HTTP Basic failed. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Waiting.seconds(tooMany)));
            problem(HttpStatus.TOO_MANY_REQUESTS, Waiting.refusal(tooMany), request, response);
        } else if (CallKind.isReadByPerson(request) && Doors.isBehindLogin(request)) {
            response.sendRedirect(login(request));
        } else if (CallKind.isReadByPerson(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            String type = CallKind.hasBasic(request) ? "log-in-failed" : "log-in-first";
            // no Basic challenge: a browser would ask for the password itself, and then send it with every call
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Session realm=\"Huying\"");
            problem(HttpStatus.UNAUTHORIZED, Refusal.of(Status.FORBIDDEN, type), request, response);
        }
    }

    private static String login(HttpServletRequest request) {
        boolean reading = "GET".equals(request.getMethod());
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        Optional<String> then = reading ? Optional.of(request.getRequestURI() + query) : pageBefore(request);
        var login = UriComponentsBuilder.fromPath("/login");
        if (!reading) {
            login.queryParam("expired");
        }
        then.ifPresent(unused -> login.queryParam("then", "{then}"));
        return login.encode().buildAndExpand(then.orElse("")).toUriString();
    }

    /** Where the form stood that came too late: its page shows the draft again. Only its path is used, never its host. */
    private static Optional<String> pageBefore(HttpServletRequest request) {
        try {
            var page = new URI(Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), ""));
            String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
            return ReturnPath.of(page.getRawPath() + query);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Somebody is logged in but may not do this, or the CSRF token is missing. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        boolean expired = cause instanceof CsrfException;
        if (!CallKind.isReadByPerson(request)) {
            String type = expired ? "page-expired" : mustChangePassword() ? "change-password-first" : "not-allowed";
            problem(HttpStatus.FORBIDDEN, Refusal.of(Status.FORBIDDEN, type), request, response);
        } else if (expired && request.getRequestURI().equals("/login")) {
            response.sendRedirect("/login?expired");
        } else if (!expired && mustChangePassword()) {
            response.sendRedirect("/account");
        } else {
            request.setAttribute(ErrorPages.REASON, expired ? "page-expired" : "not-allowed");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean mustChangePassword() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> "CHANGE_PASSWORD".equals(authority.getAuthority()));
    }

    void problem(HttpStatus status, Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String sentence = sentences.sentence(refusal, locales.resolveLocale(request));
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(URI.create("urn:huying:problem:" + refusal.type()));
        problem.setTitle(status.getReasonPhrase());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
