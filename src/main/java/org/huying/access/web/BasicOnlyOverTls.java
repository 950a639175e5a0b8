package org.huying.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.stream.Stream;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** A password in a header is readable on the way: on the loopback there is none, elsewhere TLS must hide it. */
class BasicOnlyOverTls extends OncePerRequestFilter {

    private final Answers answers;

    BasicOnlyOverTls(Answers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.isSecure() || isOnLoopback(request)) {
            chain.doFilter(request, response);
        } else {
            answers.problem(HttpStatus.FORBIDDEN, Refusal.of(Status.FORBIDDEN, "basic-needs-tls"), request, response);
        }
    }

    /** A proxy on this machine forwards the calls of others; where it is trusted, Tomcat has removed these headers. */
    private static boolean isOnLoopback(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && Stream.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Proto")
                        .allMatch(header -> request.getHeader(header) == null);
    }
}
