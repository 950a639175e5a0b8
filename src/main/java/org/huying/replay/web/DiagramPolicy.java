package org.huying.replay.web;

import jakarta.servlet.http.HttpServletResponse;

/** What a page with a diagram may load: docs/adr/0019 says why the viewer needs style attributes. */
final class DiagramPolicy {

    private static final String WITH_STYLE_ATTRIBUTES =
            "default-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; "
                    + "base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private DiagramPolicy() {}

    /** Before the security filter writes its own, which it does only where none stands. */
    static void of(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", WITH_STYLE_ATTRIBUTES);
    }
}
