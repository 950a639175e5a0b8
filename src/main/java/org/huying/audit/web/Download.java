package org.huying.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import org.huying.audit.ExportFormat;
import org.springframework.http.HttpHeaders;

/** An answer that is a file, to be saved and kept by no cache on the way. */
final class Download {

    private Download() {}

    static void of(ExportFormat format, String name, HttpServletResponse response) {
        response.setContentType(format.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format.ending() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
