package org.huying.intake.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says "too large" before the CSRF check would say "forbidden": when the container gives up on an upload, it has no
 * parameters, hence no token. After the filter that sets the encoding, because reading parts decodes them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class OversizedUploads extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null
                || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                || request.getServletPath().startsWith("/camunda");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var unused = request.getParts();
        } catch (IllegalStateException e) {
            response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
            return;
        } catch (ServletException | IOException e) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        chain.doFilter(request, response);
    }
}
