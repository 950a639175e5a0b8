package org.huying.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Carries the form's key over the redirect to the receipt, for ten minutes and to that one address. So the tracking code
 * stands neither in a URL nor in a session that is stored in the database, and a phone that reloads still shows it.
 */
final class ReceiptCookie {

    static final String NAME = "HUYING-RECEIPT";
    private static final Duration SHOWN = Duration.ofMinutes(10);

    private ReceiptCookie() {}

    static void set(HttpServletRequest request, HttpServletResponse response, String path, String key) {
        var cookie = ResponseCookie.from(NAME, key)
                .path(request.getContextPath() + path)
                .maxAge(SHOWN)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
